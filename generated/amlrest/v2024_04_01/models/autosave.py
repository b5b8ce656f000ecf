# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class Autosave(StrEnum):
    """Whether and where notebooks are saved by themselves."""

    NONE = "None"
    LOCAL = "Local"
    REMOTE = "Remote"
