# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations_List"""

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

_OPERATION: _Operation[_models.OperationListResult] = _Operation(
    "GET",
    "/providers/Microsoft.MachineLearningServices/operations",
    query=["api-version"],
    statuses={200: True},
    decode=_read_model(_models, "OperationListResult"),
    error=_read_model(_models, "ErrorResponse"),
)
_PAGES: _Pages[_models.OperationListResult, _models.Operation] = _Pages(_OPERATION, "value", "")


def sync(*, client: _Client, api_version: str = "2021-03-01-preview") -> _models.OperationListResult | None:
    """List what the resource provider can do, as names for roles and permissions.

    Args:
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (), (api_version,))


def sync_detailed(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Response[_models.OperationListResult]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(client, (), (api_version,))


async def asyncio(*, client: _Client, api_version: str = "2021-03-01-preview") -> _models.OperationListResult | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(client, (), (api_version,))


async def asyncio_detailed(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Response[_models.OperationListResult]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(client, (), (api_version,))


def sync_pages(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Generator[_models.OperationListResult, None, None]:
    """Yield all pages, for the arguments of `sync`, each fetched when it is asked for.

    Raises:
        errors.ResponseError: the service answered with an error or no page, whatever the client is set to.
        errors.LinkError: a page links to one that was seen already, or to another server.
        httpx.TransportError: a request could not be sent or timed out.
    """
    return _PAGES.sync_pages(client, (), (api_version,))


def asyncio_pages(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _AsyncGenerator[_models.OperationListResult, None]:
    """Do as `sync_pages`, asynchronously."""
    return _PAGES.asyncio_pages(client, (), (api_version,))


def sync_items(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _Generator[_models.Operation, None, None]:
    """Yield the items of all pages, for the arguments of `sync`; raises as `sync_pages` does."""
    return _PAGES.sync_items(client, (), (api_version,))


def asyncio_items(
    *, client: _Client, api_version: str = "2021-03-01-preview"
) -> _AsyncGenerator[_models.Operation, None]:
    """Do as `sync_items`, asynchronously."""
    return _PAGES.asyncio_items(client, (), (api_version,))
