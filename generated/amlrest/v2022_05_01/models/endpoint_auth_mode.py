# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class EndpointAuthMode(StrEnum):
    """Known values."""

    AMLTOKEN = "AMLToken"
    KEY = "Key"
    AADTOKEN = "AADToken"
