# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class BatchOutputAction(StrEnum):
    """Whether batch scoring writes one row for each item to a file, or only a summary."""

    SUMMARY_ONLY = "SummaryOnly"
    APPEND_ROW = "AppendRow"
