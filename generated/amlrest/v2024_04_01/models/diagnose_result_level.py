# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class DiagnoseResultLevel(StrEnum):
    """How serious a finding is."""

    WARNING = "Warning"
    ERROR = "Error"
    INFORMATION = "Information"
