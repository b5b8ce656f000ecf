# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ServerlessInferenceEndpointAuthMode(StrEnum):
    """What callers show to a serverless endpoint; a key."""

    KEY = "Key"
