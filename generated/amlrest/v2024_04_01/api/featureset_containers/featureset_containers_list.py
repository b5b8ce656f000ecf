# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""FeaturesetContainers_List"""

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

_OPERATION: _Operation[_models.FeaturesetContainerResourceArmPaginatedResult] = _Operation(
    "GET",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/featuresets",
    query=["api-version", "$skip", "tags", "listViewType", "pageSize", "name", "description", "createdBy"],
    statuses={200: True},
    decode=_read_model(_models, "FeaturesetContainerResourceArmPaginatedResult"),
    error=_read_model(_models, "ErrorResponse"),
)
_PAGES: _Pages[_models.FeaturesetContainerResourceArmPaginatedResult, _models.FeaturesetContainerResource] = _Pages(
    _OPERATION, "value", "next_link"
)


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _models.FeaturesetContainerResourceArmPaginatedResult | None:
    """List the names under which feature sets are registered.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        workspace_name: Name of the Azure ML workspace.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        skip: Continuation token of a previous page; better to follow nextLink as it is.
        tags: Only feature sets with these tags, written tag1,tag2=value2.
        list_view_type: Whether to list active feature sets, archived ones, or all.
        page_size: How many feature sets a page holds at most; 20 if left out.
        name: Only feature sets of this name.
        description: Only feature sets with this description.
        created_by: Only feature sets that the user of this name created.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _Response[_models.FeaturesetContainerResourceArmPaginatedResult]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _models.FeaturesetContainerResourceArmPaginatedResult | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _Response[_models.FeaturesetContainerResourceArmPaginatedResult]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


def sync_pages(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _Generator[_models.FeaturesetContainerResourceArmPaginatedResult, None, None]:
    """Yield all pages, for the arguments of `sync`, each fetched when it is asked for.

    Raises:
        errors.ResponseError: the service answered with an error or no page, whatever the client is set to.
        errors.LinkError: a page links to one that was seen already, or to another server.
        httpx.TransportError: a request could not be sent or timed out.
    """
    return _PAGES.sync_pages(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


def asyncio_pages(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _AsyncGenerator[_models.FeaturesetContainerResourceArmPaginatedResult, None]:
    """Do as `sync_pages`, asynchronously."""
    return _PAGES.asyncio_pages(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


def sync_items(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _Generator[_models.FeaturesetContainerResource, None, None]:
    """Yield the items of all pages, for the arguments of `sync`; raises as `sync_pages` does."""
    return _PAGES.sync_items(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )


def asyncio_items(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    skip: str | None | _Unset = _UNSET,
    tags: str | None | _Unset = _UNSET,
    list_view_type: _models.ListViewType | str | None | _Unset = _UNSET,
    page_size: int | None | _Unset = _UNSET,
    name: str | None | _Unset = _UNSET,
    description: str | None | _Unset = _UNSET,
    created_by: str | None | _Unset = _UNSET,
) -> _AsyncGenerator[_models.FeaturesetContainerResource, None]:
    """Do as `sync_items`, asynchronously."""
    return _PAGES.asyncio_items(
        client,
        (subscription_id, resource_group_name, workspace_name),
        (api_version, skip, tags, list_view_type, page_size, name, description, created_by),
    )
