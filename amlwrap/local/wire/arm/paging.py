"""Pages of a listing: a slice, and an opaque token for the next one.

Source: `$skip` of the contract, a continuation token; `nextLink` is absent on the last page.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from typing import TypeVar
from urllib.parse import urlencode

from amlwrap.local.wire.arm.errors import user_error

Item = TypeVar("Item")
CONTINUATION = "$skip"


def page_of(
    items: Sequence[Item], key: Callable[[Item], str], token: str | None, size: int
) -> tuple[Sequence[Item], str | None]:
    """Return one page of `items` and the token of the next page, or None.

    Args:
        items: everything that matches, in a fixed order.
        key: a text that identifies an item among them.
        token: the token that came with the request; it names the last item of the page before.
        size: most items on a page.

    Raises:
        ArmError: the token is not one of ours.
    """
    start = 0
    if token:
        index, last = _decode(token)
        start = next((place + 1 for place, item in enumerate(items) if key(item) == last), index)
    page = items[start : start + size]
    end = start + len(page)
    return page, _encode(end, key(page[-1])) if page and end < len(items) else None


def next_link(url: str, query: Sequence[tuple[str, str]], token: str, continuation: str = CONTINUATION) -> str:
    """Return the absolute URL of the next page: the same request, with its continuation token replaced.

    Args:
        url: the request's, without its query.
        query: its query parameters in order.
        token: the next page's.
        continuation: what the service calls such a token.
    """
    kept = [(name, value) for name, value in query if name.lower() != continuation]
    return f"{url}?{urlencode([*kept, (continuation, token)])}"


def _encode(index: int, key: str) -> str:
    return base64.urlsafe_b64encode(f"{index}:{key}".encode()).decode().rstrip("=")


def _decode(token: str) -> tuple[int, str]:
    """Return how many items came before, for when the last of them is gone, and that last item's key."""
    try:
        text = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True).decode()
        index, _, key = text.partition(":")
        return int(index), key
    except ValueError:
        raise user_error(f"The continuation token '{token}' is not one of this workspace.") from None
