"""A request to run history or a data plane, as its handlers see it."""

from __future__ import annotations

from attrs import field, frozen

from amlwrap.local.engine.service import JobService
from amlwrap.local.state import State
from amlwrap.local.wire.history.errors import Json


@frozen(kw_only=True)
class HistoryCall:
    """A request to run history or a data plane.

    Attributes:
        state: the workspace.
        jobs: its jobs.
        named: what stands in the places that the path has names for.
        query: query parameters in order.
        body: the members of the JSON body; empty where there is none.
        url: the request's URL without its query, for links back.
    """

    state: State
    jobs: JobService
    named: dict[str, str]
    query: tuple[tuple[str, str], ...]
    body: Json = field(repr=False)
    url: str
