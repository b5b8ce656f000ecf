# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class OutputDeliveryMode(StrEnum):
    """How an output leaves the job; through a mount, by upload at its end, or by its URL alone (Direct)."""

    READ_WRITE_MOUNT = "ReadWriteMount"
    UPLOAD = "Upload"
    DIRECT = "Direct"
