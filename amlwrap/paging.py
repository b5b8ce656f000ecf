"""Reading lists page by page: following `nextLink` until there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from amlwrap.errors import AmlwrapError

T = TypeVar("T")


@frozen
class Page(Generic[T]):
    """One page of a list: its items, and the opaque URL of the next page if there is one."""

    items: Sequence[T]
    next_link: str | None = None


def iterate(fetch: Callable[[str | None], Page[T]]) -> Iterator[T]:
    """Yield the items of all pages, fetching each page when its first item is asked for.

    Args:
        fetch: returns the first page for None, and the page at a `nextLink` otherwise.

    Raises:
        AmlwrapError: the service sent the same `nextLink` twice, which would never end.

    Source: `x-ms-pageable` of the api's list operations.
    """
    seen: set[str] = set()
    link: str | None = None
    while True:
        page = fetch(link)
        yield from page.items
        link = page.next_link
        if not link:
            return
        if link in seen:
            raise AmlwrapError("The service sent the same next page twice; the list is incomplete, try again later.")
        seen.add(link)
