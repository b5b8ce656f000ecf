# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""RegistryModelVersions_Get"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, read_body, read_model
from ... import MODELS

if TYPE_CHECKING:
    from ...models.model_version_resource import ModelVersionResource

_DECODE: Final = read_model(MODELS, "ModelVersionResource")


def _get_kwargs(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    version: str,
    *,
    api_version: str = "2024-04-01",
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
    }
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/registries/{registry_name}/models/{model_name}/versions/{version}".format(
            subscription_id=quote(str(subscription_id), safe=""),
            resource_group_name=quote(str(resource_group_name), safe=""),
            registry_name=quote(str(registry_name), safe=""),
            model_name=quote(str(model_name), safe=""),
            version=quote(str(version), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[ModelVersionResource]:
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
    registry_name: str,
    model_name: str,
    version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> Response[ModelVersionResource]:
    """RegistryModelVersions_Get: GET
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/registries/{registryName}/models/{modelName}/versions/{version}

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        registry_name: Path parameter registryName.
        model_name: Path parameter modelName.
        version: Path parameter version.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        Status, headers, raw and parsed body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        registry_name,
        model_name,
        version,
        api_version=api_version,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> ModelVersionResource | None:
    """RegistryModelVersions_Get: GET
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/registries/{registryName}/models/{modelName}/versions/{version}

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        registry_name: Path parameter registryName.
        model_name: Path parameter modelName.
        version: Path parameter version.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    return sync_detailed(
        subscription_id,
        resource_group_name,
        registry_name,
        model_name,
        version,
        client=client,
        api_version=api_version,
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> Response[ModelVersionResource]:
    """RegistryModelVersions_Get, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        registry_name,
        model_name,
        version,
        api_version=api_version,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    model_name: str,
    version: str,
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> ModelVersionResource | None:
    """RegistryModelVersions_Get, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        subscription_id,
        resource_group_name,
        registry_name,
        model_name,
        version,
        client=client,
        api_version=api_version,
    )
    return response.parsed
