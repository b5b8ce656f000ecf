# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.

"""A client library for accessing Azure Machine Learning 2022-05-01"""

from .client import AuthenticatedClient, Client

__all__ = (
    "AuthenticatedClient",
    "Client",
)
