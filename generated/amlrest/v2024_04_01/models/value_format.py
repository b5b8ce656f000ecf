# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ValueFormat(StrEnum):
    """Format of a connection's value."""

    JSON = "JSON"
