# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class InputDeliveryMode(StrEnum):
    """How an input reaches the job."""

    READONLYMOUNT = "ReadOnlyMount"
    READWRITEMOUNT = "ReadWriteMount"
    DOWNLOAD = "Download"
    DIRECT = "Direct"
    EVALMOUNT = "EvalMount"
    EVALDOWNLOAD = "EvalDownload"
