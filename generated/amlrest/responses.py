# Written by `python -m openapi.pipeline generate`; do not edit.
"""What a service answered, read without raising."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import httpx
from attrs import field, frozen

from .errors import without_secrets

T = TypeVar("T")


@frozen(eq=False)
class Response(Generic[T]):
    """What a service answered.

    Attributes:
        status_code: HTTP status, also those that `http.HTTPStatus` does not know.
        content: Body as received.
        headers: Response headers, keys in any case.
        parsed: Body as a model; None where the status is not documented, or the body is empty or no JSON.
        url: What was asked.
    """

    status_code: int
    content: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    parsed: T | None
    url: str = field(repr=lambda url: repr(without_secrets(url)))

    @property
    def request_id(self) -> str | None:
        """The id that the service gave the request, which its support asks for."""
        return self.headers.get("x-ms-request-id")


def read_json(content: bytes) -> Any:
    """Return what a body holds, or None where it is empty, no JSON, or nested deeper than Python reads."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def received(response: httpx.Response, parsed: T | None) -> Response[T]:
    """Return an answer as it came, with what it was read as."""
    return Response(response.status_code, response.content, response.headers, parsed, str(response.url))


__all__ = ["Response"]
