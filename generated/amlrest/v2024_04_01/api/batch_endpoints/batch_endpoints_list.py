# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""BatchEndpoints_List"""

from __future__ import annotations as _annotations

from collections.abc import AsyncGenerator as _AsyncGenerator, Generator as _Generator

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....paging import Pages as _Pages
from ....responses import Response as _Response
from ....types import UNSET as _UNSET, Unset as _Unset, read_model as _read_model
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

_OPERATION: _Operation[_models.BatchEndpointTrackedResourceArmPaginatedResult] = _Operation(
    "GET",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/batchEndpoints",
    query=["api-version", "count", "$skip"],
    statuses={200: True},
    decode=_read_model(_models, "BatchEndpointTrackedResourceArmPaginatedResult"),
    error=_read_model(_models, "ErrorResponse"),
)
_PAGES: _Pages[_models.BatchEndpointTrackedResourceArmPaginatedResult, _models.BatchEndpointTrackedResource] = _Pages(
    _OPERATION, "value", "next_link"
)


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _models.BatchEndpointTrackedResourceArmPaginatedResult | None:
    """List the batch endpoints of a workspace.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        workspace_name: Name of the Azure ML workspace.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        count: How many endpoints to return in a page.
        skip: Continuation token of a previous page; better to follow nextLink as it is.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip))


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _Response[_models.BatchEndpointTrackedResourceArmPaginatedResult]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(
        client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip)
    )


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _models.BatchEndpointTrackedResourceArmPaginatedResult | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(
        client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip)
    )


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _Response[_models.BatchEndpointTrackedResourceArmPaginatedResult]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip)
    )


def sync_pages(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _Generator[_models.BatchEndpointTrackedResourceArmPaginatedResult, None, None]:
    """Yield all pages, for the arguments of `sync`, each fetched when it is asked for.

    Raises:
        errors.ResponseError: the service answered with an error or no page, whatever the client is set to.
        errors.LinkError: a page links to one that was seen already, or to another server.
        httpx.TransportError: a request could not be sent or timed out.
    """
    return _PAGES.sync_pages(client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip))


def asyncio_pages(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _AsyncGenerator[_models.BatchEndpointTrackedResourceArmPaginatedResult, None]:
    """Do as `sync_pages`, asynchronously."""
    return _PAGES.asyncio_pages(
        client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip)
    )


def sync_items(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _Generator[_models.BatchEndpointTrackedResource, None, None]:
    """Yield the items of all pages, for the arguments of `sync`; raises as `sync_pages` does."""
    return _PAGES.sync_items(client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip))


def asyncio_items(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    count: int | None | _Unset = _UNSET,
    skip: str | None | _Unset = _UNSET,
) -> _AsyncGenerator[_models.BatchEndpointTrackedResource, None]:
    """Do as `sync_items`, asynchronously."""
    return _PAGES.asyncio_items(
        client, (subscription_id, resource_group_name, workspace_name), (api_version, count, skip)
    )
