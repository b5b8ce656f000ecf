"""What a handler of an ARM operation is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from attrs import field, frozen

from amlwrap.local.state import State
from amlwrap.local.store.documents import Document, Json
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.paging import CONTINUATION, next_link, page_of

Item = TypeVar("Item")


@frozen
class Answer:
    """A response before it is sent: HTTP status, JSON body or None, and headers."""

    status: int
    body: Json | None = None
    headers: dict[str, str] = field(factory=dict)


@frozen
class ArmCall:
    """A checked ARM request.

    Attributes:
        state: the workspace.
        parameters: path parameters by the contract's names.
        query: query parameters in order; `option` looks one up.
        body: the validated JSON body; empty when the operation has none.
        base_url: scheme and host as the client spelled them, for links back.
        path: the request's path as it came, percent-encoded.
    """

    state: State
    parameters: dict[str, str]
    query: tuple[tuple[str, str], ...]
    body: Json
    base_url: str
    path: str

    def option(self, name: str) -> str | None:
        """Return a query parameter's value, whatever the case of its name, or None."""
        return next((value for key, value in self.query if key.lower() == name.lower()), None)

    def flag(self, name: str) -> bool | None:
        """Return a boolean query parameter, or None; raises `ArmError` for other text."""
        value = self.option(name)
        if value is None:
            return None
        if value.lower() not in ("true", "false"):
            raise user_error(f"The query parameter '{name}' is true or false, not '{value}'.", name)
        return value.lower() == "true"

    def page_size(self, name: str) -> int:
        """Return how many items the client wants on a page, at most what the workspace gives."""
        value = self.option(name)
        if value is None:
            return self.state.page_size
        if not re.fullmatch("0*[1-9][0-9]{,8}", value):
            raise user_error(f"The query parameter '{name}' is a positive number, not '{value}'.", name)
        return min(int(value), self.state.page_size)

    def paged(
        self, items: Sequence[Item], key: Callable[[Item], str], render: Callable[[Item], Json], size: int | None = None
    ) -> Answer:
        """Answer with one page of `items`, each rendered, and a link to the next page when there is one."""
        token = self.option(CONTINUATION)
        page, following = page_of(items, key, token, size or self.state.page_size)
        body: Json = {"value": [render(item) for item in page]}
        if following:
            body["nextLink"] = next_link(self.base_url, self.path, self.query, following)
        return Answer(200, body)


Handler = Callable[[ArmCall], Awaitable[Answer]]


def document_key(document: Document) -> str:
    """Return the text that identifies a document within its listing."""
    return str(document.sequence)
