# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class VMPriceOSType(StrEnum):
    """Operating system that a price is for."""

    LINUX = "Linux"
    WINDOWS = "Windows"
