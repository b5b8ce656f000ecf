# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class BatchLoggingLevel(StrEnum):
    """How much batch scoring logs; Warning least, Debug most."""

    INFO = "Info"
    WARNING = "Warning"
    DEBUG = "Debug"
