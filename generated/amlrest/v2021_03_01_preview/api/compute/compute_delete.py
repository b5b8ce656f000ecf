# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Compute_Delete"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response

if TYPE_CHECKING:
    from ...models.underlying_resource_action import UnderlyingResourceAction

LONG_RUNNING: Final = "default"


def _get_kwargs(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    compute_name: str,
    *,
    api_version: str = "2021-03-01-preview",
    underlying_resource_action: UnderlyingResourceAction | str,
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
        "underlyingResourceAction": underlying_resource_action,
    }
    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/computes/{compute_name}".format(
            subscription_id=quote(str(subscription_id), safe=""),
            resource_group_name=quote(str(resource_group_name), safe=""),
            workspace_name=quote(str(workspace_name), safe=""),
            compute_name=quote(str(compute_name), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[None]:
    if response.status_code not in (
        200,
        202,
    ):
        if client.raise_on_unexpected_status:
            raise errors.UnexpectedStatus(response.status_code, response.content)
        parsed = None
    else:
        parsed = None
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    compute_name: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    underlying_resource_action: UnderlyingResourceAction | str,
) -> Response[None]:
    """Delete a compute, or detach it and leave the underlying resource alone.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        workspace_name: Azure ML workspace.
        compute_name: Compute inside the workspace.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        underlying_resource_action: Whether an attached resource is deleted too, or only detached.

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
        compute_name,
        api_version=api_version,
        underlying_resource_action=underlying_resource_action,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    compute_name: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    underlying_resource_action: UnderlyingResourceAction | str,
) -> Response[None]:
    """Compute_Delete, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        workspace_name,
        compute_name,
        api_version=api_version,
        underlying_resource_action=underlying_resource_action,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))
