"""Dialects: how one api-version says what amlwrap means. The only modules that know generated code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.api_versions import FIRST_FAMILY

if TYPE_CHECKING:
    import httpx
    from amlrest.client import Client as Client  # for those who only name its type

    from amlwrap.dialects.base import Dialect
    from amlwrap.references import Scope


def open_client(endpoint: str, http: httpx.Client, async_http: httpx.AsyncClient) -> Client:
    """Return the generated client, which is one for all api-versions, sending through these httpx clients."""
    from amlrest.client import Client

    return Client(base_url=endpoint).set_httpx_client(http).set_async_httpx_client(async_http)


def open_dialect(api_version: str, *, client: Client, scope: Scope, is_local: bool) -> Dialect:
    """Return the dialect of an api-version, bound to a workspace.

    Args:
        api_version: one that `amlwrap.dialects.choose` lets pass.
        client: sends the requests.
        scope: the workspace.
        is_local: whether it is a local workspace, which runs jobs without an environment of their own.
    """
    if api_version in FIRST_FAMILY:
        from amlwrap.dialects.v2021_03_01_preview import Dialect20210301Preview

        return Dialect20210301Preview(api_version, client=client, scope=scope)
    from amlwrap.dialects.v2022_05_01_onward import Dialect20220501Onward

    return Dialect20220501Onward(api_version, client=client, scope=scope, is_local=is_local)
