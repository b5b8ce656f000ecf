# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Usages_List"""

from __future__ import annotations as _annotations

from collections.abc import AsyncGenerator as _AsyncGenerator, Generator as _Generator

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....paging import Pages as _Pages
from ....responses import Response as _Response
from ....types import read_model as _read_model
from ... import models as _models

__all__ = [
    "asyncio",
    "asyncio_detailed",
    "asyncio_items",
    "asyncio_pages",
    "sync",
    "sync_detailed",
    "sync_items",
    "sync_pages",
]
__dir__ = __all__.copy

_OPERATION: _Operation[_models.ListUsagesResult] = _Operation(
    "GET",
    "/subscriptions/{subscription_id}/providers/Microsoft.MachineLearningServices/locations/{location}/usages",
    query=["api-version"],
    statuses={200: True},
    decode=_read_model(_models, "ListUsagesResult"),
)
_PAGES: _Pages[_models.ListUsagesResult, _models.Usage] = _Pages(_OPERATION, "value", "next_link")


def sync(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _models.ListUsagesResult | None:
    """List how much of each resource, such as the cores of a machine family, is used in a region, and may be.

    Args:
        subscription_id: Azure subscription, a GUID.
        location: Azure region, for example westeurope.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (subscription_id, location), (api_version,))


def sync_detailed(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Response[_models.ListUsagesResult]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(client, (subscription_id, location), (api_version,))


async def asyncio(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _models.ListUsagesResult | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(client, (subscription_id, location), (api_version,))


async def asyncio_detailed(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Response[_models.ListUsagesResult]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(client, (subscription_id, location), (api_version,))


def sync_pages(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Generator[_models.ListUsagesResult, None, None]:
    """Yield all pages, for the arguments of `sync`, each fetched when it is asked for.

    Raises:
        errors.ResponseError: the service answered with an error or no page, whatever the client is set to.
        errors.LinkError: a page links to one that was seen already, or to another server.
        httpx.TransportError: a request could not be sent or timed out.
    """
    return _PAGES.sync_pages(client, (subscription_id, location), (api_version,))


def asyncio_pages(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _AsyncGenerator[_models.ListUsagesResult, None]:
    """Do as `sync_pages`, asynchronously."""
    return _PAGES.asyncio_pages(client, (subscription_id, location), (api_version,))


def sync_items(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Generator[_models.Usage, None, None]:
    """Yield the items of all pages, for the arguments of `sync`; raises as `sync_pages` does."""
    return _PAGES.sync_items(client, (subscription_id, location), (api_version,))


def asyncio_items(
    subscription_id: str, location: str, *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _AsyncGenerator[_models.Usage, None]:
    """Do as `sync_items`, asynchronously."""
    return _PAGES.asyncio_items(client, (subscription_id, location), (api_version,))
