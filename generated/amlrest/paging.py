# Written by `python -m openapi.pipeline generate`; do not edit.
"""Lists, whole: page after page, as the service links them."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator, Sequence
from typing import Any, Generic, TypeVar, cast

import httpx

from .client import Client
from .errors import LinkError, UnexpectedBody
from .links import followed
from .operations import Operation
from .responses import Response
from .types import UNSET, JsonObject

P = TypeVar("P", bound=JsonObject)
I = TypeVar("I")


class Pages(Generic[P, I]):
    """Reads all pages of a list, `P` being a page and `I` an item.

    Each page is fetched when it is asked for; the link to the next one is followed as it came. What is no page is an
    error, whatever the client is set to: a list is whole, or it ends with an exception.

    Args:
        operation: The first page.
        items: The attribute of a page that holds its items; "" where none is documented.
        next_link: The attribute that holds the URL of the next page; "" where none is documented.
    """

    def __init__(self, operation: Operation[P], items: str, next_link: str) -> None:
        self._operation = operation
        self._items = items
        self._next_link = next_link

    def sync_pages(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> Generator[P, None, None]:
        """Yield the pages.

        Args:
            client: Sends the requests.
            path: Values of the parameters in the path, in their order.
            query: Values of the parameters in the query, in the order of their names; absent ones are UNSET or None.
            body: A model, or what JSON is made of.

        Raises:
            errors.UnexpectedStatus, errors.UnexpectedBody: what the service answered is no page.
            errors.LinkError: a page links to one that was seen already, or to another server.
            httpx.TransportError: a request could not be sent or timed out.
        """
        http = client.get_httpx_client()
        seen: set[httpx.URL] = set()
        answer = self._operation.read(http.request(**self._operation.request(path, query, body)))
        while True:
            yield (page := self._page(answer))
            url = self._next(page, answer, seen, http.base_url)
            if url is None:
                return
            answer = self._operation.read(http.get(url))

    def sync_items(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> Generator[I, None, None]:
        """Yield the items of all pages; see `sync_pages`."""
        for page in self.sync_pages(client, path, query, body):
            yield from self._items_of(page)

    async def asyncio_pages(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> AsyncGenerator[P, None]:
        """Yield the pages, asynchronously; see `sync_pages`."""
        http = client.get_async_httpx_client()
        seen: set[httpx.URL] = set()
        answer = self._operation.read(await http.request(**self._operation.request(path, query, body)))
        while True:
            yield (page := self._page(answer))
            url = self._next(page, answer, seen, http.base_url)
            if url is None:
                return
            answer = self._operation.read(await http.get(url))

    async def asyncio_items(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> AsyncGenerator[I, None]:
        """Yield the items of all pages, asynchronously; see `sync_pages`."""
        async for page in self.asyncio_pages(client, path, query, body):
            for item in self._items_of(page):
                yield item

    def _page(self, answer: Response[P]) -> P:
        page = self._operation.check(answer)
        if self._items and not isinstance(getattr(page, self._items, UNSET), list | None):
            raise UnexpectedBody(f"{answer.status_code}, but the answer holds no list of items", answer)
        return page

    def _items_of(self, page: P) -> list[I]:
        return cast(list[I] | None, getattr(page, self._items)) or []

    def _next(self, page: P, answer: Response[Any], seen: set[httpx.URL], base_url: httpx.URL) -> httpx.URL | None:
        seen.add(httpx.URL(answer.url))
        # Where no link is documented, the service may still send one: a list that ends there would be short.
        link = getattr(page, self._next_link) if self._next_link else page.additional_properties.get("nextLink")
        if link in (None, UNSET, ""):
            return None
        url = followed(link, answer.url, base_url)
        if url in seen:
            raise LinkError("The page links to one that was seen already, so the list is not whole", answer.url)
        return url
