# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class EndpointAuthMode(StrEnum):
    """What callers show to an endpoint; a key, which does not expire, or a token of Azure ML or Microsoft Entra."""

    AML_TOKEN = "AMLToken"
    KEY = "Key"
    AAD_TOKEN = "AADToken"
