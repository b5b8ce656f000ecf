# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""Operations_List"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import httpx

from .... import errors
from ....client import Client
from ....types import UNSET, Response, read_body, read_model
from ... import MODELS

if TYPE_CHECKING:
    from ...models.operation_list_result import OperationListResult

_DECODE: Final = read_model(MODELS, "OperationListResult")


def _get_kwargs(
    *,
    api_version: str = "2024-04-01",
) -> dict[str, Any]:
    _params: dict[str, Any] = {
        "api-version": api_version,
    }
    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/providers/Microsoft.MachineLearningServices/operations",
        "params": {key: value for key, value in _params.items() if value is not UNSET and value is not None},
    }
    return _kwargs


def _build_response(client: Client, response: httpx.Response) -> Response[OperationListResult]:
    if response.status_code not in (200,):
        if client.raise_on_unexpected_status:
            raise errors.UnexpectedStatus(response.status_code, response.content)
        parsed = None
    else:
        parsed = read_body(response, _DECODE)
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def sync_detailed(
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> Response[OperationListResult]:
    """Operations_List: GET /providers/Microsoft.MachineLearningServices/operations

    Args:
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        Status, headers, raw and parsed body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    kwargs = _get_kwargs(
        api_version=api_version,
    )
    return _build_response(client, client.get_httpx_client().request(**kwargs))


def sync(
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> OperationListResult | None:
    """Operations_List: GET /providers/Microsoft.MachineLearningServices/operations

    Args:
        client: Sends the request.
        api_version: Version of the REST API; another one of the same shape will do.

    Returns:
        The parsed body; None where the status is not documented or there is no body.

    Raises:
        errors.UnexpectedStatus: the status is not documented and the client is set to raise.
        httpx.TransportError: the request could not be sent or timed out.
    """

    return sync_detailed(
        client=client,
        api_version=api_version,
    ).parsed


async def asyncio_detailed(
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> Response[OperationListResult]:
    """Operations_List, asynchronously; see `sync_detailed`."""

    kwargs = _get_kwargs(
        api_version=api_version,
    )
    return _build_response(client, await client.get_async_httpx_client().request(**kwargs))


async def asyncio(
    *,
    client: Client,
    api_version: str = "2024-04-01",
) -> OperationListResult | None:
    """Operations_List, asynchronously; see `sync`."""

    response = await asyncio_detailed(
        client=client,
        api_version=api_version,
    )
    return response.parsed
