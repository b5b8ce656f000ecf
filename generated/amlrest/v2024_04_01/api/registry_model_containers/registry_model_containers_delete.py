# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""RegistryModelContainers_Delete"""

from __future__ import annotations as _annotations

from ....client import Client as _Client
from ....operations import Operation as _Operation
from ....polling import LongRunning as _LongRunning, Poller as _Poller
from ....responses import Response as _Response
from ....types import read_model as _read_model
from ... import models as _models

__all__ = ["asyncio", "asyncio_detailed", "asyncio_wait", "poller", "sync", "sync_detailed", "sync_wait"]
__dir__ = __all__.copy

_OPERATION: _Operation[None] = _Operation(
    "DELETE",
    "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/registries/{registry_name}/models/{model_name}",
    query=["api-version"],
    statuses={202: False, 200: False, 204: False},
    error=_read_model(_models, "ErrorResponse"),
)
_LONG_RUNNING: _LongRunning[None] = _LongRunning(_OPERATION, "location")


def sync(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
) -> None:
    """Delete a model container of a registry with all its versions; poll until it has ended.

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Name of the Azure resource group; case does not matter.
        registry_name: Name of the registry; 3 to 33 letters, digits, hyphens and underscores, and case does not matter.
        model_name: Name of the model, shared by all its versions; up to 255 letters, digits, hyphens and underscores.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        None: a successful answer has no body.

    Raises:
        errors.ResponseError: the client is set to raise, and the answer is an error or has not the body that it should.
        ValueError: a value of the path is None, UNSET, empty, or dots that lead to another resource.
        httpx.TransportError: the request could not be sent or timed out.
    """
    return _OPERATION.sync(client, (subscription_id, resource_group_name, registry_name, model_name), (api_version,))


def sync_detailed(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
) -> _Response[None]:
    """Do as `sync`, and return status, headers, raw and parsed body."""
    return _OPERATION.sync_detailed(
        client, (subscription_id, resource_group_name, registry_name, model_name), (api_version,)
    )


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
) -> None:
    """Do as `sync`, asynchronously."""
    return await _OPERATION.asyncio(
        client, (subscription_id, resource_group_name, registry_name, model_name), (api_version,)
    )


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
) -> _Response[None]:
    """Do as `sync_detailed`, asynchronously."""
    return await _OPERATION.asyncio_detailed(
        client, (subscription_id, resource_group_name, registry_name, model_name), (api_version,)
    )


def sync_wait(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    timeout: float | None = None,
    interval: float | None = None,
) -> None:
    """Start the operation with the arguments of `sync`, sleep until it has ended, and return its result.

    Args:
        timeout: Seconds; 0 looks once, None waits for as long as it takes.
        interval: Seconds between looks where the service names none; None begins with a fifth of one, and grows.

    Raises:
        errors.ResponseError: it was refused, failed or was canceled, whatever the client is set to.
        errors.OperationTimeout: it goes on, and the exception's `poller` can wait on.
        errors.LinkError: it is to be looked at somewhere else than at the service.
        httpx.TransportError: a request could not be sent or timed out.
    """
    return _LONG_RUNNING.sync_wait(
        client,
        (subscription_id, resource_group_name, registry_name, model_name),
        (api_version,),
        timeout=timeout,
        interval=interval,
    )


async def asyncio_wait(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    *,
    client: _Client,
    api_version: str = "2024-04-01",
    timeout: float | None = None,
    interval: float | None = None,
) -> None:
    """Do as `sync_wait`, without blocking."""
    return await _LONG_RUNNING.asyncio_wait(
        client,
        (subscription_id, resource_group_name, registry_name, model_name),
        (api_version,),
        timeout=timeout,
        interval=interval,
    )


def poller(started: _Response[None] | str, *, client: _Client) -> _Poller[None]:
    """Return what waits for the operation that an answer of `sync_detailed`, or a poller's `token`, has started."""
    return _LONG_RUNNING.poller(started, client)
