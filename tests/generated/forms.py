"""The two forms of every function of the generated client, called alike, so that one test holds both to the same."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from types import ModuleType
from typing import Any

from amlrest.client import AuthenticatedClient, Client

from tests.support.loopback import NO_AUTHORITIES

FORMS = ("sync", "asyncio")
PLACE = ("sub", "group", "workspace")
TOKEN = "the-clients-token"
Use = Callable[[Client], Any]


def signed_in(url: str, **options: Any) -> AuthenticatedClient:
    return AuthenticatedClient(
        base_url=url, token=TOKEN, verify_ssl=NO_AUTHORITIES, httpx_args={"trust_env": False}, **options
    )


def run(form: str, client: Client, use: Use) -> Any:
    """Return what `use` returns for an open client: a value, an awaitable, or the items of an iterator in a list."""
    if form == "sync":
        with client:
            found = use(client)
            return list(found) if isinstance(found, Iterator) else found
    return asyncio.run(_asynchronously(client, use))


async def _asynchronously(client: Client, use: Use) -> Any:
    async with client:
        found = use(client)
        return [item async for item in found] if isinstance(found, AsyncIterator) else await found


def call(url: str, form: str, module: ModuleType, what: str = "", *arguments: Any, **options: Any) -> Any:
    """Call one function of an endpoint's module, `sync_pages` or `asyncio_pages` for `pages`, in a client of its own.

    `raising` is the client's flag; other options are the function's.
    """
    client = signed_in(url, raise_on_unexpected_status=options.pop("raising", False))
    function = getattr(module, f"{form}_{what}" if what else form)
    return run(form, client, lambda opened: function(*arguments, client=opened, **options))
