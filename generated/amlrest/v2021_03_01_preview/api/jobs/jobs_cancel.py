# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Jobs_Cancel"""

from __future__ import annotations as _annotations

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....responses import Response as _Response
from ....types import read_model as _read_model
from ... import models as _models

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]
__dir__ = __all__.copy

_OPERATION: _Operation[None] = _Operation(
    "POST",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/jobs/{id}/cancel",
    query=["api-version"],
    statuses={200: False},
    error=_read_model(_models, "ErrorResponse"),
)


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    id: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> None:
    """Ask a job to stop; poll Jobs_Get until its status is final.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        workspace_name: Name of the Azure ML workspace.
        id: Name of the job in its workspace, of at most 255 letters, digits, hyphens and underscores; case matters.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        None: a successful answer has no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (subscription_id, resource_group_name, workspace_name, id), (api_version,))


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    id: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _Response[None]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(client, (subscription_id, resource_group_name, workspace_name, id), (api_version,))


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    id: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(client, (subscription_id, resource_group_name, workspace_name, id), (api_version,))


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    id: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _Response[None]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client, (subscription_id, resource_group_name, workspace_name, id), (api_version,)
    )
