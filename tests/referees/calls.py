"""The table of calls: what somebody else's client sent to the local workspace, and what came back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from attrs import define, field, frozen

_WORKSPACE = re.compile(r".*/providers/Microsoft\.MachineLearningServices/", re.IGNORECASE)


@frozen
class Call:
    """One request.

    Attributes:
        what: method, kind of path and api-version, such as `GET jobs 2025-01-01-preview`.
        status: HTTP status of the answer.
    """

    what: str
    status: int


@define
class Calls:
    """The requests of all tests, by test."""

    by_test: dict[str, list[Call]] = field(factory=dict)
    test: str = ""
    _known: int = 0

    def begin(self, test: str) -> None:
        """Take what follows for the requests of a test."""
        self.test, self._known = test, 0
        self.by_test[test] = []

    def hear(self, response: Any) -> None:
        """Take down a request when it is answered; this is the SDK's `raw_response_hook`."""
        request = response.http_request
        sent = Call(f"{request.method} {describe(request.url)}", response.http_response.status_code)
        self.by_test.setdefault(self.test, []).append(sent)

    def were(self, *expected: str) -> None:
        """Assert what was sent since the last look: each kind of request once, in the order of the first ones."""
        sent = list(dict.fromkeys(call.what for call in self.by_test[self.test][self._known :]))
        self.pass_over()
        assert sent == list(expected), "\n".join(sent)

    def pass_over(self) -> None:
        """Leave what was sent so far to the table alone: it prepares what a test is about."""
        self._known = len(self.by_test[self.test])

    def rows(self) -> Iterator[str]:
        """Yield the table, line by line: each test, and below it what was sent and how it was answered."""
        for test, calls in self.by_test.items():
            yield test
            for call in dict.fromkeys(calls):
                yield f"    {call.what:<66} {call.status}"


def describe(url: str) -> str:
    """Return what kind of path a URL has, its names left out, and the api-version that it asks for."""
    parts = urlsplit(url)
    below, is_arm = _WORKSPACE.subn("", parts.path.strip("/"))
    service = "" if is_arm == 0 or parts.path.startswith("/subscriptions/") else parts.path.split("/")[1] + ": "
    segments = below.split("/")
    if segments[0].lower() in ("workspaces", "locations") and len(segments) > 2:
        segments = segments[2:]
    version = parse_qs(parts.query).get("api-version", [""])[0]
    return f"{service}{'/'.join(segments[::2])} {version}".strip()
