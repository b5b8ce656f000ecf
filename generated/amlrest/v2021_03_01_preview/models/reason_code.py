# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class ReasonCode(StrEnum):
    """Why a SKU cannot be used; not in the region, or not in the subscription."""

    NOT_SPECIFIED = "NotSpecified"
    NOT_AVAILABLE_FOR_REGION = "NotAvailableForRegion"
    NOT_AVAILABLE_FOR_SUBSCRIPTION = "NotAvailableForSubscription"
