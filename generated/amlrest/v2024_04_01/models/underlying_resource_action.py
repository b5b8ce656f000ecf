# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class UnderlyingResourceAction(StrEnum):
    """Whether an attached resource is deleted with its compute, or only detached."""

    DELETE = "Delete"
    DETACH = "Detach"
