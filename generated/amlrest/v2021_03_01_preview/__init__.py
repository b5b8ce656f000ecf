# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.

"""A client library for accessing Azure Machine Learning 2021-03-01-preview"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
