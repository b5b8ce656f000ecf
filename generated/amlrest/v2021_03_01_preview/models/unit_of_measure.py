# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class UnitOfMeasure(StrEnum):
    """What a price is for."""

    ONE_HOUR = "OneHour"
