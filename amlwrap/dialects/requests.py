"""What every dialect does alike: sending one request of the generated client, and reading a page of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import httpx
from amlrest.responses import Response
from amlrest.types import JsonObject

from amlwrap.answers import no_object, read_object, read_url
from amlwrap.dialects.choose import KNOWN, is_withdrawn
from amlwrap.dialects.reading import listed, text
from amlwrap.errors import ServiceError, UsageError
from amlwrap.paging import Page

if TYPE_CHECKING:
    from amlrest.client import Client

    from amlwrap.references import Scope

M = TypeVar("M", bound=JsonObject)
V = TypeVar("V")


class Operation(Protocol):
    """The module of one operation, as the generator writes it."""

    __name__: str

    def sync_detailed(self, *arguments: Any, **options: Any) -> Response[Any]:
        """Send the request."""


class Requests:
    """The requests of one api-version in one workspace.

    Args:
        api_version: what every request carries.
        client: the generated client.
        scope: the workspace.

    Attributes:
        generated: the generated client of the family, whose `models` and `api` are loaded as they are used.
    """

    generated: Any

    def __init__(self, api_version: str, *, client: Client, scope: Scope) -> None:
        self.api_version = api_version
        self._client = client
        self._scope = scope
        self._path = (scope.subscription_id, scope.resource_group, scope.workspace_name)

    @staticmethod
    def to_json(body: JsonObject) -> dict[str, Any]:
        """Return the JSON object that a generated model is sent as."""
        return body.to_dict()

    def send(
        self, operation: Operation, *arguments: str, place: tuple[str, ...] | None = None, **options: Any
    ) -> Response[Any]:
        """Send one request, and return the answer as it is.

        Args:
            operation: whose request it is.
            arguments: what its path has behind the place.
            place: what its path begins with; the workspace when None.
            options: its other parameters.

        Raises:
            UsageError: the body is nested deeper than Python writes.
        """
        try:
            return operation.sync_detailed(
                *(place or self._path), *arguments, client=self._client, api_version=self.api_version, **options
            )
        except RecursionError:
            raise UsageError("What was to be sent is nested too deeply to be written as JSON: correct it.") from None

    def _check_body(self, operation: Operation, body: object) -> None:
        """Refuse what a caller made for another api-version: the service would take half of it, or none."""
        package = operation.__name__.rpartition(".api.")[0]
        if not type(body).__module__.startswith(f"{package}."):
            raise UsageError(
                f"{type(body).__module__}.{type(body).__name__} cannot be sent: {self.api_version} is spoken, whose "
                f"models are those of {package}: make one of these, or give the workspace the api_version you mean."
            )

    def put(self, operation: Operation, kind: type[M], *arguments: str, body: object) -> M:
        """Send a resource that a caller made, and return it as the service holds it.

        Raises:
            UsageError: the body is no model, one of another api-version's, or no `kind`, such as the job in one.
            ServiceError: the answer is none.
        """
        self._check_body(operation, body)
        if not isinstance(body, kind):
            raise UsageError(
                f"A {type(body).__name__} is not what is sent here: give a {kind.__name__}, with the job as properties."
            )
        return self.call(operation, kind, *arguments, body=body)

    def call(self, operation: Operation, kind: type[M], *arguments: str, **options: Any) -> M:
        """Send one request, and return the body.

        Raises:
            ServiceError: it is no `kind`.
        """
        response = self.send(operation, *arguments, **options)
        if not isinstance(response.parsed, kind):
            raise ServiceError(
                no_object(response.content, response.headers),
                status=response.status_code,
                request_id=response.headers.get("x-ms-request-id"),
            )
        return response.parsed

    def page(
        self,
        operation: Operation,
        listing: type[M],
        kind: type[Any],
        decode: Callable[[Any], V],
        next_link: str | None,
        *arguments: str,
        **options: Any,
    ) -> Page[V]:
        """Return the first page of a list, or the one at `next_link`."""
        if next_link is None:
            page: Any = self.call(operation, listing, *arguments, **options)
        else:
            page = listing.from_dict(read_object(self._client.get_httpx_client().get(self._in_version(next_link))))
        return Page([decode(item) for item in listed(page.value, kind)], text(page.next_link))

    def follow(self, url: str) -> httpx.Response:
        """Return the answer at a URL that the service gave, as given; see `amlwrap.dialects.base.Dialect`."""
        http, given = self._client.get_httpx_client(), read_url(url)
        try:
            return http.get(given)
        except ServiceError as error:
            if not is_withdrawn(error) or given.params.get("api-version") == self.api_version:
                raise
        return http.get(given.copy_set_param("api-version", self.api_version))

    def _in_version(self, next_link: str) -> httpx.URL:
        """Return a link in the api-version that is spoken: that of the page before it may be gone since."""
        url = read_url(next_link)
        if url.params.get("api-version") not in KNOWN or url.params["api-version"] == self.api_version:
            return url  # as it came, to the letter
        return url.copy_set_param("api-version", self.api_version)
