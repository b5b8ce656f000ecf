# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class EnvironmentVariableType(StrEnum):
    """Where the value of an environment variable comes from."""

    LOCAL = "local"
