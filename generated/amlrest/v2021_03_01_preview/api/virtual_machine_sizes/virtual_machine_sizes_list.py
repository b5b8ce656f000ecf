# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""VirtualMachineSizes_List"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, read_body, read_model
from ... import MODELS

if TYPE_CHECKING:
    from ...models.virtual_machine_size_list_result import VirtualMachineSizeListResult

_DECODE: Final = read_model(MODELS, "VirtualMachineSizeListResult")


def _get_kwargs(
    subscription_id: str,
    location: str,
    *,
    api_version: str = "2021-03-01-preview",
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
    }
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/subscriptions/{subscription_id}/providers/Microsoft.MachineLearningServices/locations/{location}/vmSizes".format(
            subscription_id=quote(str(subscription_id), safe=""),
            location=quote(str(location), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[VirtualMachineSizeListResult]:
    if response.status_code not in (200,):
        if client.raise_on_unexpected_status:
            raise errors.UnexpectedStatus(response.status_code, response.content)
        parsed = None
    else:
        parsed = read_body(response, _DECODE)
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def sync_detailed(
    subscription_id: str,
    location: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
) -> Response[VirtualMachineSizeListResult]:
    """VirtualMachineSizes_List: GET
    /subscriptions/{subscriptionId}/providers/Microsoft.MachineLearningServices/locations/{location}/vmSizes

    Args:
        subscription_id: Azure subscription, a GUID.
        location: Path parameter location.
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
        location,
        api_version=api_version,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    subscription_id: str,
    location: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
) -> VirtualMachineSizeListResult | None:
    """VirtualMachineSizes_List: GET
    /subscriptions/{subscriptionId}/providers/Microsoft.MachineLearningServices/locations/{location}/vmSizes

    Args:
        subscription_id: Azure subscription, a GUID.
        location: Path parameter location.
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
        location,
        client=client,
        api_version=api_version,
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    location: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
) -> Response[VirtualMachineSizeListResult]:
    """VirtualMachineSizes_List, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        location,
        api_version=api_version,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    subscription_id: str,
    location: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
) -> VirtualMachineSizeListResult | None:
    """VirtualMachineSizes_List, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        subscription_id,
        location,
        client=client,
        api_version=api_version,
    )
    return response.parsed
