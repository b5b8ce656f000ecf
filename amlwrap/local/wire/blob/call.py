"""What a handler of a blob operation is given, and the pieces that answers are put together from."""

from __future__ import annotations

from email.utils import formatdate

from attrs import field, frozen
from starlette.requests import Request
from starlette.responses import Response

from amlwrap.local.store.blob_names import check_metadata
from amlwrap.local.store.blobs import BlobStore
from amlwrap.local.wire.blob.authorization import Authorizer

VERSION = "2024-08-04"


@frozen
class Call:
    """One authorized request.

    Attributes:
        request: the request itself.
        store: what it is about.
        container, blob: what it addresses; empty for the account, or a container.
        query: its query parameters.
        endpoint: the account's URL, as the client spells it.
        listeners: schemes and ports that reach the same account, beside those of this request.
        page_size: most entries of a listing.
        authorizer: checks what a request carries along, such as the source of a copy.
        permitted: permission letters of its SAS; None when key or token permit everything.
    """

    request: Request
    store: BlobStore
    container: str
    blob: str
    query: dict[str, str] = field(repr=False)
    endpoint: str
    listeners: frozenset[tuple[str, int]]
    page_size: int
    authorizer: Authorizer
    permitted: str | None

    @property
    def client(self) -> str:
        """The IP address of the client."""
        return self.request.client.host if self.request.client else ""

    @property
    def version(self) -> str:
        """The api-version of the answer: the one that was asked for."""
        return self.request.headers.get("x-ms-version", VERSION)

    @property
    def metadata(self) -> dict[str, str]:
        """User metadata in the request's `x-ms-meta-` headers; raises `InvalidMetadata`."""
        prefix, headers = "x-ms-meta-", self.request.headers.items()
        metadata = {name[len(prefix) :]: text for name, text in headers if name.startswith(prefix)}
        check_metadata(metadata)
        return metadata


def metadata_headers(metadata: dict[str, str]) -> dict[str, str]:
    """Return user metadata as response headers."""
    return {f"x-ms-meta-{name}": value for name, value in metadata.items()}


def stamp(etag: str, modified: float) -> dict[str, str]:
    """Return the headers that say which state of a resource this is."""
    return {"ETag": etag, "Last-Modified": formatdate(modified, usegmt=True)}


def xml(document: bytes) -> Response:
    """Return an XML document as a response."""
    return Response(document, media_type="application/xml")
