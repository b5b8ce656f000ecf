# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Azure Machine Learning 2024-04-01: operations in `api`, bodies in `models`."""

from typing import Final

from ..client import AuthenticatedClient, Client

MODELS: Final = f"{__name__}.models"

__all__ = (
    "AuthenticatedClient",
    "Client",
)
