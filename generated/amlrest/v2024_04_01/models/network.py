# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class Network(StrEnum):
    """Which network an application's container uses."""

    BRIDGE = "Bridge"
    HOST = "Host"
