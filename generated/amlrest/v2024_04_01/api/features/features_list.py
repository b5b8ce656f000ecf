# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Features_List"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, Unset, read_body, read_model
from ... import MODELS

if TYPE_CHECKING:
    from ...models.feature_resource_arm_paginated_result import FeatureResourceArmPaginatedResult
    from ...models.list_view_type import ListViewType

NEXT_LINK: Final = "nextLink"
_DECODE: Final = read_model(MODELS, "FeatureResourceArmPaginatedResult")


def _get_kwargs(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    featureset_name: str,
    featureset_version: str,
    *,
    api_version: str = "2024-04-01",
    skip: str | None | Unset = UNSET,
    tags: str | None | Unset = UNSET,
    feature_name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    list_view_type: ListViewType | str | None | Unset = UNSET,
    page_size: int | None | Unset = UNSET,
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
        "$skip": skip,
        "tags": tags,
        "featureName": feature_name,
        "description": description,
        "listViewType": list_view_type,
        "pageSize": page_size,
    }
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/featuresets/{featureset_name}/versions/{featureset_version}/features".format(
            subscription_id=quote(str(subscription_id), safe=""),
            resource_group_name=quote(str(resource_group_name), safe=""),
            workspace_name=quote(str(workspace_name), safe=""),
            featureset_name=quote(str(featureset_name), safe=""),
            featureset_version=quote(str(featureset_version), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[FeatureResourceArmPaginatedResult]:
    if response.status_code not in (200,):
        if client.raise_on_unexpected_status:
            raise errors.UnexpectedStatus(response.status_code, response.content)
        parsed = None
    else:
        parsed = read_body(response, _DECODE)
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    featureset_name: str,
    featureset_version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
    skip: str | None | Unset = UNSET,
    tags: str | None | Unset = UNSET,
    feature_name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    list_view_type: ListViewType | str | None | Unset = UNSET,
    page_size: int | None | Unset = UNSET,
) -> Response[FeatureResourceArmPaginatedResult]:
    """Features_List: GET
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}/featuresets/{featuresetName}/versions/{featuresetVersion}/features

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        workspace_name: Azure ML workspace.
        featureset_name: Path parameter featuresetName.
        featureset_version: Path parameter featuresetVersion.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        skip: Continuation token of a previous page; better to follow nextLink as it is.
        tags: Query parameter tags.
        feature_name: Query parameter featureName.
        description: Query parameter description.
        list_view_type: Query parameter listViewType.
        page_size: Query parameter pageSize.

    Returns:
        Status, headers, raw and parsed body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        workspace_name,
        featureset_name,
        featureset_version,
        api_version=api_version,
        skip=skip,
        tags=tags,
        feature_name=feature_name,
        description=description,
        list_view_type=list_view_type,
        page_size=page_size,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    featureset_name: str,
    featureset_version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
    skip: str | None | Unset = UNSET,
    tags: str | None | Unset = UNSET,
    feature_name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    list_view_type: ListViewType | str | None | Unset = UNSET,
    page_size: int | None | Unset = UNSET,
) -> FeatureResourceArmPaginatedResult | None:
    """Features_List: GET
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/workspaces/{workspaceName}/featuresets/{featuresetName}/versions/{featuresetVersion}/features

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        workspace_name: Azure ML workspace.
        featureset_name: Path parameter featuresetName.
        featureset_version: Path parameter featuresetVersion.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        skip: Continuation token of a previous page; better to follow nextLink as it is.
        tags: Query parameter tags.
        feature_name: Query parameter featureName.
        description: Query parameter description.
        list_view_type: Query parameter listViewType.
        page_size: Query parameter pageSize.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    return sync_detailed(
        subscription_id,
        resource_group_name,
        workspace_name,
        featureset_name,
        featureset_version,
        client=client,
        api_version=api_version,
        skip=skip,
        tags=tags,
        feature_name=feature_name,
        description=description,
        list_view_type=list_view_type,
        page_size=page_size,
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    featureset_name: str,
    featureset_version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
    skip: str | None | Unset = UNSET,
    tags: str | None | Unset = UNSET,
    feature_name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    list_view_type: ListViewType | str | None | Unset = UNSET,
    page_size: int | None | Unset = UNSET,
) -> Response[FeatureResourceArmPaginatedResult]:
    """Features_List, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        workspace_name,
        featureset_name,
        featureset_version,
        api_version=api_version,
        skip=skip,
        tags=tags,
        feature_name=feature_name,
        description=description,
        list_view_type=list_view_type,
        page_size=page_size,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    featureset_name: str,
    featureset_version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
    skip: str | None | Unset = UNSET,
    tags: str | None | Unset = UNSET,
    feature_name: str | None | Unset = UNSET,
    description: str | None | Unset = UNSET,
    list_view_type: ListViewType | str | None | Unset = UNSET,
    page_size: int | None | Unset = UNSET,
) -> FeatureResourceArmPaginatedResult | None:
    """Features_List, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        subscription_id,
        resource_group_name,
        workspace_name,
        featureset_name,
        featureset_version,
        client=client,
        api_version=api_version,
        skip=skip,
        tags=tags,
        feature_name=feature_name,
        description=description,
        list_view_type=list_view_type,
        page_size=page_size,
    )
    return response.parsed
