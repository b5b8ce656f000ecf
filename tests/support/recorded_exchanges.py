"""Exchanges with the real service, as they were recorded: one JSON array a kind of resource.

They lie in the folder `live` beside the copy of Azure's specification that AMLWRAP_UPSTREAM names. Nothing here
depends on which files and exchanges there are: more of them are more cases.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from attrs import field, frozen

UPSTREAM = os.environ.get("AMLWRAP_UPSTREAM") or None  # empty is as good as not set
WHY_SKIPPED = "needs recorded exchanges: set AMLWRAP_UPSTREAM to a folder that has them in the folder `live` beside it"
PROVIDER = "Microsoft.MachineLearningServices"
_WORKSPACE = re.compile(
    rf"/subscriptions/[^/]+/resourceGroups/[^/]+/providers/{PROVIDER}/workspaces/[^/]+(?P<below>/.*)?", re.IGNORECASE
)
_OPERATION = re.compile(
    rf"/subscriptions/[^/]+/providers/{PROVIDER}/locations/[^/]+/(?P<kind>[^/]+)/(?P<id>[^/]+)", re.IGNORECASE
)


@frozen
class Exchange:
    """A request that was sent to Azure, and Azure's answer; `index` is its place in its file."""

    file: str
    index: int
    api_version: str
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    status: int
    request: Any = field(repr=False)
    headers: dict[str, str] = field(repr=False)
    response: Any = field(repr=False)

    @property
    def label(self) -> str:
        """Which exchange it is, for people."""
        return f"{self.file}-{self.index}-{self.api_version}-{self.method}-{self.status}"

    @property
    def number(self) -> str:
        """What tells it from all others, short enough to stand behind a name."""
        return f"{self.file}-{self.index}"

    @property
    def below(self) -> tuple[str, ...] | None:
        """The path's segments below the workspace, as `("jobs", "j1", "cancel")`; None outside of workspaces."""
        matched = _WORKSPACE.fullmatch(self.path)
        return tuple((matched["below"] or "").strip("/").split("/")) if matched else None

    @property
    def collection(self) -> str:
        """The collection below the workspace, in lower case; empty for the workspace itself and outside of it."""
        return self.below[0].lower() if self.below else ""

    @property
    def operation(self) -> tuple[str, str] | None:
        """Kind and id of the operation that is polled, None for anything else."""
        matched = _OPERATION.fullmatch(self.path)
        return (matched["kind"], matched["id"]) if matched else None

    @property
    def resources(self) -> list[dict[str, Any]]:
        """The resources in Azure's answer: those of a list, or the one that was asked for."""
        if not isinstance(self.response, dict):
            return []
        listed = self.response.get("value")
        return listed if isinstance(listed, list) else [self.response]


@cache
def recorded() -> tuple[Exchange, ...]:
    """Return every exchange there is, none where the variable is not set."""
    if UPSTREAM is None:
        return ()
    return tuple(
        _exchange(path.stem, index, raw)
        for path in sorted((Path(UPSTREAM).parent / "live").glob("*.json"))
        for index, raw in enumerate(json.loads(path.read_text(encoding="utf-8")))
    )


def _exchange(file: str, index: int, raw: dict[str, Any]) -> Exchange:
    url = urlsplit(raw["url"])
    return Exchange(
        file=file,
        index=index,
        api_version=raw["apiVersion"],
        method=raw["method"].upper(),
        path=url.path.rstrip("/"),
        query=tuple(pair for pair in parse_qsl(url.query, keep_blank_values=True) if pair[0] != "api-version"),
        status=raw["status"],
        request=raw.get("requestBody"),
        headers={name.lower(): value for name, value in (raw.get("headers") or {}).items()},
        response=raw.get("responseBody"),
    )
