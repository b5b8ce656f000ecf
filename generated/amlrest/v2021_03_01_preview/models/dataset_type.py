# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class DatasetType(StrEnum):
    """Whether data is read as plain files or through a data flow."""

    SIMPLE = "Simple"
    DATAFLOW = "Dataflow"
