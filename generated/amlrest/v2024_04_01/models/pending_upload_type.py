# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class PendingUploadType(StrEnum):
    """Kind of place to upload to; TemporaryBlobReference is the one in use."""

    NONE = "None"
    TEMPORARY_BLOB_REFERENCE = "TemporaryBlobReference"
