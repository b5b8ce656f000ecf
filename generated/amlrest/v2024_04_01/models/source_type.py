# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class SourceType(StrEnum):
    """Where mounted data comes from."""

    DATASET = "Dataset"
    DATASTORE = "Datastore"
    URI = "URI"
