# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class DataBindingMode(StrEnum):
    """How files reach the job, by mounting or by copying."""

    MOUNT = "Mount"
    DOWNLOAD = "Download"
    UPLOAD = "Upload"
    READONLYMOUNT = "ReadOnlyMount"
    READWRITEMOUNT = "ReadWriteMount"
    DIRECT = "Direct"
    EVALMOUNT = "EvalMount"
    EVALDOWNLOAD = "EvalDownload"
