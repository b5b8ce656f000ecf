# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class DataBindingMode(StrEnum):
    """How files travel between a datastore and the node; mounted, copied, or as their URL alone (Direct)."""

    MOUNT = "Mount"
    DOWNLOAD = "Download"
    UPLOAD = "Upload"
    READ_ONLY_MOUNT = "ReadOnlyMount"
    READ_WRITE_MOUNT = "ReadWriteMount"
    DIRECT = "Direct"
    EVAL_MOUNT = "EvalMount"
    EVAL_DOWNLOAD = "EvalDownload"
