# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""DataVersions_CreateOrUpdate"""

from __future__ import annotations as _annotations

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....responses import Response as _Response
from ....types import read_model as _read_model
from ... import models as _models

__all__ = ["asyncio", "asyncio_detailed", "sync", "sync_detailed"]
__dir__ = __all__.copy

_OPERATION: _Operation[_models.DataVersionBaseResource] = _Operation(
    "PUT",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}/data/{name}/versions/{version}",
    query=["api-version"],
    statuses={200: True, 201: True},
    decode=_read_model(_models, "DataVersionBaseResource"),
    error=_read_model(_models, "ErrorResponse"),
)


def sync(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    version: str,
    *,
    client: _Client,
    body: _models.DataVersionBaseResource,
    api_version: str = "2024-04-01",
) -> _models.DataVersionBaseResource | None:
    """Register a file or folder as a version of data; nothing is copied.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        workspace_name: Name of the Azure ML workspace.
        name: Name of the data that the version belongs to.
        version: Version under the name; case matters.
        client: Sends the request.
        body: A data version as an Azure resource.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(
        client, (subscription_id, resource_group_name, workspace_name, name, version), (api_version,), body
    )


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    version: str,
    *,
    client: _Client,
    body: _models.DataVersionBaseResource,
    api_version: str = "2024-04-01",
) -> _Response[_models.DataVersionBaseResource]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(
        client, (subscription_id, resource_group_name, workspace_name, name, version), (api_version,), body
    )


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    version: str,
    *,
    client: _Client,
    body: _models.DataVersionBaseResource,
    api_version: str = "2024-04-01",
) -> _models.DataVersionBaseResource | None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(
        client, (subscription_id, resource_group_name, workspace_name, name, version), (api_version,), body
    )


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    workspace_name: str,
    name: str,
    version: str,
    *,
    client: _Client,
    body: _models.DataVersionBaseResource,
    api_version: str = "2024-04-01",
) -> _Response[_models.DataVersionBaseResource]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client, (subscription_id, resource_group_name, workspace_name, name, version), (api_version,), body
    )
