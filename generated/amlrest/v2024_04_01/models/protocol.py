# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class Protocol(StrEnum):
    """What a custom service speaks at a port."""

    TCP = "tcp"
    UDP = "udp"
    HTTP = "http"
