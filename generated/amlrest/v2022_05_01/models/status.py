# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class Status(StrEnum):
    """Known values."""

    UNDEFINED = "Undefined"
    SUCCESS = "Success"
    FAILURE = "Failure"
    INVALIDQUOTABELOWCLUSTERMINIMUM = "InvalidQuotaBelowClusterMinimum"
    INVALIDQUOTAEXCEEDSSUBSCRIPTIONLIMIT = "InvalidQuotaExceedsSubscriptionLimit"
    INVALIDVMFAMILYNAME = "InvalidVMFamilyName"
    OPERATIONNOTSUPPORTEDFORSKU = "OperationNotSupportedForSku"
    OPERATIONNOTENABLEDFORREGION = "OperationNotEnabledForRegion"
