# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""EnvironmentContainers_Get"""

from __future__ import annotations as _annotations

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....responses import Response as _Response
from ....types import read_model as _read_model
from ... import models as _models

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]
__dir__ = __all__.copy

_OPERATION: _Operation[_models.EnvironmentContainerResource] = _Operation(
    "GET",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/environments/{name}",
    query=["api-version"],
    statuses={200: True},
    decode=_read_model(_models, "EnvironmentContainerResource"),
    error=_read_model(_models, "ErrorResponse"),
)


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _models.EnvironmentContainerResource | None:
    """Read one environment container, which groups all versions of a name.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        workspace_name: Name of the Azure ML workspace.
        name: Name of the environment, shared by all its versions; up to 255 letters, digits, hyphens and underscores.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (subscription_id, resource_group_name, workspace_name, name), (api_version,))


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _Response[_models.EnvironmentContainerResource]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(
        client, (subscription_id, resource_group_name, workspace_name, name), (api_version,)
    )


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _models.EnvironmentContainerResource | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(
        client, (subscription_id, resource_group_name, workspace_name, name), (api_version,)
    )


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    *,
    client: _Client,
    api_version: str = "2021-03-01-preview",
) -> _Response[_models.EnvironmentContainerResource]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client, (subscription_id, resource_group_name, workspace_name, name), (api_version,)
    )
