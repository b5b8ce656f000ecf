# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Workspaces_ListBySubscription"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, Unset, read_body, read_model
from ... import MODELS

if TYPE_CHECKING:
    from ...models.workspace_list_result import WorkspaceListResult

NEXT_LINK: Final = "nextLink"
_DECODE: Final = read_model(MODELS, "WorkspaceListResult")


def _get_kwargs(
    subscription_id: str,
    *,
    api_version: str = "2021-03-01-preview",
    skip: str | None | Unset = UNSET,
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
        "$skip": skip,
    }
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/subscriptions/{subscription_id}/providers/Microsoft.MachineLearningServices/workspaces".format(
            subscription_id=quote(str(subscription_id), safe=""),
        ),
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[WorkspaceListResult]:
    if response.status_code not in (200,):
        if client.raise_on_unexpected_status:
            raise errors.UnexpectedStatus(response.status_code, response.content)
        parsed = None
    else:
        parsed = read_body(response, _DECODE)
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def sync_detailed(
    subscription_id: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    skip: str | None | Unset = UNSET,
) -> Response[WorkspaceListResult]:
    """Workspaces_ListBySubscription: GET
    /subscriptions/{subscriptionId}/providers/Microsoft.MachineLearningServices/workspaces

    Args:
        subscription_id: Azure subscription, a GUID.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        skip: Continuation token of a previous page; better to follow nextLink as it is.

    Returns:
        Status, headers, raw and parsed body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    kwargs = _get_kwargs(
        subscription_id,
        api_version=api_version,
        skip=skip,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    subscription_id: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    skip: str | None | Unset = UNSET,
) -> WorkspaceListResult | None:
    """Workspaces_ListBySubscription: GET
    /subscriptions/{subscriptionId}/providers/Microsoft.MachineLearningServices/workspaces

    Args:
        subscription_id: Azure subscription, a GUID.
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.
        skip: Continuation token of a previous page; better to follow nextLink as it is.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    return sync_detailed(
        subscription_id,
        client=client,
        api_version=api_version,
        skip=skip,
    ).parsed


async def asyncio_detailed(
    subscription_id: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    skip: str | None | Unset = UNSET,
) -> Response[WorkspaceListResult]:
    """Workspaces_ListBySubscription, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        subscription_id,
        api_version=api_version,
        skip=skip,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    subscription_id: str,
    *,
    client: Client,
    api_version: str = "2021-03-01-preview",
    skip: str | None | Unset = UNSET,
) -> WorkspaceListResult | None:
    """Workspaces_ListBySubscription, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        subscription_id,
        client=client,
        api_version=api_version,
        skip=skip,
    )
    return response.parsed
