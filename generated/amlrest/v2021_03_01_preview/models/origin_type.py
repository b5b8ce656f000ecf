# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class OriginType(StrEnum):
    """The service that a linked datastore comes from."""

    SYNAPSE = "Synapse"
