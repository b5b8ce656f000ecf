# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""RegistryDataVersions_CreateOrGetStartPendingUpload"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, read_body, read_model, to_json
from ... import MODELS

if TYPE_CHECKING:
    from ...models.pending_upload_request_dto import PendingUploadRequestDto
    from ...models.pending_upload_response_dto import PendingUploadResponseDto

_DECODE: Final = read_model(MODELS, "PendingUploadResponseDto")


def _get_kwargs(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    name: str,
    version: str,
    *,
    body: PendingUploadRequestDto,
    api_version: str = "2024-04-01",
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
    }
    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/subscriptions/{subscription_id}/resourceGroups/{resource_group_name}/providers/Microsoft.MachineLearningServices/registries/{registry_name}/data/{name}/versions/{version}/startPendingUpload".format(
            subscription_id=quote(str(subscription_id), safe=""),
            resource_group_name=quote(str(resource_group_name), safe=""),
            registry_name=quote(str(registry_name), safe=""),
            name=quote(str(name), safe=""),
            version=quote(str(version), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    _kwargs["json"] = to_json(body)
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[PendingUploadResponseDto]:
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
    name: str,
    version: str,
    *,
    client: Client,
    body: PendingUploadRequestDto,
    api_version: str = "2024-04-01",
) -> Response[PendingUploadResponseDto]:
    """RegistryDataVersions_CreateOrGetStartPendingUpload: POST
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/registries/{registryName}/data/{name}/versions/{version}/startPendingUpload

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        registry_name: Path parameter registryName.
        name: Path parameter name.
        version: Path parameter version.
        client: Sends the request.
        body: Request body.
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
        name,
        version,
        body=body,
        api_version=api_version,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    name: str,
    version: str,
    *,
    client: Client,
    body: PendingUploadRequestDto,
    api_version: str = "2024-04-01",
) -> PendingUploadResponseDto | None:
    """RegistryDataVersions_CreateOrGetStartPendingUpload: POST
    /subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.MachineLearningServices/registries/{registryName}/data/{name}/versions/{version}/startPendingUpload

    Args:
        subscription_id: Azure subscription, a GUID.
        resource_group_name: Resource group that holds the workspace.
        registry_name: Path parameter registryName.
        name: Path parameter name.
        version: Path parameter version.
        client: Sends the request.
        body: Request body.
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
        name,
        version,
        client=client,
        body=body,
        api_version=api_version,
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    name: str,
    version: str,
    *,
    client: Client,
    body: PendingUploadRequestDto,
    api_version: str = "2024-04-01",
) -> Response[PendingUploadResponseDto]:
    """RegistryDataVersions_CreateOrGetStartPendingUpload, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        resource_group_name,
        registry_name,
        name,
        version,
        body=body,
        api_version=api_version,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    subscription_id: str,
    resource_group_name: str,
    registry_name: str,
    name: str,
    version: str,
    *,
    client: Client,
    body: PendingUploadRequestDto,
    api_version: str = "2024-04-01",
) -> PendingUploadResponseDto | None:
    """RegistryDataVersions_CreateOrGetStartPendingUpload, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        subscription_id,
        resource_group_name,
        registry_name,
        name,
        version,
        client=client,
        body=body,
        api_version=api_version,
    )
    return response.parsed
