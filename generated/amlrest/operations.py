# Written by `python -m openapi.pipeline generate`; do not edit.
"""One operation of the service: what is sent, and what an answer to it holds. Endpoint modules are tables of these."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar, cast
from urllib.parse import quote

import httpx

from .client import Client
from .errors import UnexpectedBody, UnexpectedStatus
from .responses import Response, read_json, received
from .types import UNSET, Decoder, JsonObject, to_json

T = TypeVar("T")


class Operation(Generic[T]):
    """Sends one operation of the contract, `T` being what its successful answers hold.

    Args:
        method: HTTP method.
        path: Path, the names of its parameters in braces.
        query: Names of the parameters in the query.
        statuses: Documented statuses, and whether there is a body.
        decode: Reads the body; None keeps JSON as it is.
        kind: What the body is, once read.
        error: Reads the body of an error.
        joined: By name, what joins the items of a list in the query; other lists are repeated parameters.
    """

    def __init__(
        self,
        method: str,
        path: str,
        *,
        query: Sequence[str] = (),
        statuses: Mapping[int, bool],
        decode: Decoder | None = None,
        kind: type | tuple[type, ...] = JsonObject,
        error: Decoder | None = None,
        joined: Mapping[str, str] | None = None,
    ) -> None:
        self.method = method
        self.name = f"{method} {path}"
        self.has_result = any(statuses.values())
        self._path = path
        self._query = query
        self._statuses = statuses
        self._decode = decode
        self._kind = kind
        self._error = error
        self._joined = joined or {}

    def sync_detailed(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> Response[T]:
        """Send the request; return status, headers, raw and parsed body.

        Args:
            client: Sends it.
            path: Values of the parameters in the path, in their order.
            query: Values of the parameters in the query, in the order of their names; absent ones are UNSET or None.
            body: A model, or what JSON is made of.

        Raises:
            errors.UnexpectedStatus, errors.UnexpectedBody: the client is set to raise, and there is reason to.
            ValueError: a value in the path is none, or leads to another resource.
            httpx.TransportError: the request could not be sent or timed out.
        """
        return self._answer(client, client.get_httpx_client().request(**self.request(path, query, body)))

    def sync(self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET) -> T | None:
        """Send the request and return the parsed body; see `sync_detailed`."""
        return self.sync_detailed(client, path, query, body).parsed

    async def asyncio_detailed(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> Response[T]:
        """Send the request asynchronously; see `sync_detailed`."""
        http = client.get_async_httpx_client()
        return self._answer(client, await http.request(**self.request(path, query, body)))

    async def asyncio(
        self, client: Client, path: Sequence[object], query: Sequence[object], body: Any = UNSET
    ) -> T | None:
        """Send the request asynchronously and return the parsed body; see `sync_detailed`."""
        return (await self.asyncio_detailed(client, path, query, body)).parsed

    def request(self, path: Sequence[object], query: Sequence[object], body: Any = UNSET) -> dict[str, Any]:
        """Return the arguments of httpx's `request`."""
        values = iter(path)
        url = re.sub(r"\{([^{}]*)\}", lambda name: _segment(name[1], next(values)), self._path)
        params = {
            name: value if name not in self._joined else self._joined[name].join(map(str, cast(list[object], value)))
            for name, value in zip(self._query, query, strict=True)
            if value is not UNSET and value is not None and value != []
        }
        return {
            "method": self.method,
            "url": url,
            "params": params,
            **({} if body is UNSET else {"json": to_json(body)}),
        }

    def decode(self, value: Any) -> Any:
        """Return JSON as the model that it is, losing nothing and raising nothing."""
        return _decoded(self._decode, value)

    def read(self, response: httpx.Response) -> Response[T]:
        """Return an answer, its body parsed where the status is documented; raises nothing."""
        is_documented = response.status_code in self._statuses
        return received(response, self.decode(read_json(response.content)) if is_documented else None)

    def check(self, answer: Response[T]) -> T:
        """Return the parsed body of an answer.

        Raises:
            errors.UnexpectedStatus: the request failed, or the status is not documented.
            errors.UnexpectedBody: there should be a body, and it is none of the documented shape.
        """
        if answer.status_code not in self._statuses:
            raise self.unexpected_status(answer)
        if self._statuses[answer.status_code]:
            return self.check_body(answer)
        refuse_page(answer)
        return cast(T, answer.parsed)

    def check_body(self, answer: Response[T]) -> T:
        """Return the parsed body of an answer that has one, whatever its status; raises as `check` does."""
        if answer.parsed is None or not isinstance(answer.parsed, self._kind):
            raise UnexpectedBody(f"{answer.status_code}, but {_described(answer)}", answer)
        return answer.parsed

    def unexpected_status(self, answer: Response[Any]) -> UnexpectedStatus:
        """Return the exception for the status of an answer, with the service's error in it."""
        error = read_json(answer.content)
        what = f"{answer.status_code}" if error else f"{answer.status_code}, and {_described(answer)}"
        return UnexpectedStatus(what, answer, error=error, parsed=self.decode_error(error))

    def decode_error(self, error: Any) -> Any:
        """Return the JSON of an error as the model that is documented for it."""
        return _decoded(self._error, error)

    def _answer(self, client: Client, response: httpx.Response) -> Response[T]:
        answer = self.read(response)
        if client.raise_on_unexpected_status:
            self.check(answer)
        return answer


def _segment(name: str, value: object) -> str:
    """Return a value of the path as one segment of it; a dot or nothing would make it the path of something else."""
    if value is None or value is UNSET or str(value) in ("", ".", ".."):
        raise ValueError(f"{name} is {value!r}, which names nothing that could be in a path")
    return quote(str(value), safe="")


def _decoded(decode: Decoder | None, value: Any) -> Any:
    try:
        return value if decode is None or value is None else decode(value)
    except RecursionError:  # it is nested deeper than anything of the service's: kept as JSON
        return value


def is_page(answer: Response[Any]) -> bool:
    """Whether an answer is HTML or XML, as the service's never are: a proxy or a sign-in page has answered."""
    return answer.content.removeprefix(BOM_UTF8).lstrip()[:1] == b"<"


def refuse_page(answer: Response[Any]) -> None:
    """Raise `errors.UnexpectedBody` for a page, which tells nothing of what was asked for, whatever its status."""
    if is_page(answer):
        raise UnexpectedBody(f"{answer.status_code}, but {_described(answer)}", answer)


def _described(answer: Response[Any]) -> str:
    """Say what a body is that should be something else, without showing it."""
    content = answer.content.strip()
    if not content:
        return "the answer is empty"
    if is_page(answer):
        return "the answer is an HTML or XML page, no JSON: a proxy or another server may have sent it"
    if read_json(content) is None and content != b"null":
        return "the answer is no JSON"
    return "the answer is JSON, but not what the contract documents"
