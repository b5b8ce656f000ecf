# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Azure Machine Learning 2021-03-01-preview: operations in `api`, bodies in `models`."""

from typing import Final

from ..client import AuthenticatedClient, Client

MODELS: Final = f"{__name__}.models"

__all__ = (
    "AuthenticatedClient",
    "Client",
)
