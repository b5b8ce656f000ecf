"""What of a request its authorization depends on."""

from __future__ import annotations

from attrs import field, frozen
from starlette.datastructures import Headers

ANY = ""
"""Permissions of an operation that any valid signature may ask for."""


@frozen
class BlobRequest:
    """A request as its authorization sees it.

    Attributes:
        method: HTTP method.
        scheme: `http` or `https`.
        client: IP address it comes from.
        raw_path: path as it came over the wire, percent-encoding untouched.
        query: decoded query parameters.
        headers: request headers.
        container: container named by the path; empty for the account itself.
        blob: blob named by the path; empty for a container or the account.
        permissions: SAS permission letters of which one is enough, such as `"cw"`, or `ANY`.
    """

    method: str
    scheme: str
    client: str
    raw_path: str
    query: tuple[tuple[str, str], ...] = field(repr=False)
    headers: Headers = field(repr=False)
    container: str
    blob: str
    permissions: str
