"""What a handler of an ARM operation is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from attrs import field, frozen

from amlwrap.local.engine.deployments import DeploymentService
from amlwrap.local.engine.service import JobService
from amlwrap.local.state import State
from amlwrap.local.store.records import Record, Request
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.paging import CONTINUATION, next_link, page_of
from amlwrap.local.wire.family import Family

Item = TypeVar("Item")
Json = dict[str, Any]


@frozen
class Answer:
    """A response before it is sent: HTTP status, JSON body or None, and headers."""

    status: int
    body: Json | None = field(default=None, repr=False)
    headers: dict[str, str] = field(factory=dict)


@frozen(kw_only=True)
class ArmCall:
    """A checked ARM request.

    Attributes:
        state: the workspace.
        jobs: its jobs.
        deployments: what it serves.
        family: the family of the request's api-version.
        api_version: the api-version, as the client spelled it.
        parameters: path parameters by the contract's names.
        query: query parameters in order; `option` looks one up.
        body: the validated JSON body; empty when there is none.
        base_url: scheme and host as the client spelled them, for links back.
        path: the request's path as it came, percent-encoded.
    """

    state: State
    jobs: JobService
    deployments: DeploymentService
    family: Family
    api_version: str
    parameters: dict[str, str]
    query: tuple[tuple[str, str], ...]
    body: Json = field(repr=False)
    base_url: str
    path: str

    @property
    def properties(self) -> Json:
        """The body's `properties`."""
        return dict(self.body.get("properties") or {})

    @property
    def request(self) -> Request:
        """The request as records keep it."""
        return Request(self.family.name, self.body)

    @property
    def resource_url(self) -> str:
        """The URL of the resource that is addressed, for the Location of what was made."""
        return f"{self.base_url}{self.path}?api-version={self.api_version}"

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
        value = self._number(name, "0*[1-9][0-9]{,8}", "a positive number")
        return self.state.page_size if value is None else min(value, self.state.page_size)

    def offset(self, name: str) -> int:
        """Return how many items the client wants to be left out at the beginning."""
        return self._number(name, "[0-9]{1,9}", "a number from 0 on") or 0

    def _number(self, name: str, pattern: str, wanted: str) -> int | None:
        value = self.option(name)
        if value is not None and not re.fullmatch(pattern, value):
            raise user_error(f"The query parameter '{name}' is {wanted}, not '{value}'.", name)
        return None if value is None else int(value)

    def listed(self, records: Sequence[Record]) -> list[Record]:
        """Return the records that the view asked for shows: what is not archived, unless it says otherwise."""
        view = (self.option("listViewType") or "ActiveOnly").lower()
        if view not in ("activeonly", "archivedonly", "all"):
            raise user_error("The query parameter 'listViewType' is ActiveOnly, ArchivedOnly or All.", "listViewType")
        return [each for each in records if view == "all" or each.filing.is_archived == (view == "archivedonly")]

    def paged(self, items: Sequence[Record], render: Callable[[Record], Json], size: int | None = None) -> Answer:
        """Answer with one page of `items`, each rendered, and a link to the next page when there is one."""
        token = self.option(CONTINUATION)
        page, following = page_of(items, _key, token, size or self.state.page_size)
        body: Json = {"value": [render(item) for item in page]}
        if following:
            body["nextLink"] = next_link(f"{self.base_url}{self.path}", self.query, following)
        return Answer(200, body)

    def written(self, body: Json, *, is_new: bool) -> Answer:
        """Answer that something was made, with where it is, or changed."""
        return Answer(201, body, {"Location": self.resource_url}) if is_new else Answer(200, body)


Handler = Callable[[ArmCall], Awaitable[Answer]]


def _key(record: Record) -> str:
    """Return the text that identifies a record within its listing."""
    return str(record.sequence)
