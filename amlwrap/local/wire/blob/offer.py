"""What requests may ask for: whatever would change the outcome and is not offered is refused, never passed over.

Every header of the service's own (`x-ms-...`) and every query parameter is one that its operation heeds, one that
changes nothing, or one that is not offered.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.wire.blob.sas import PARAMETERS

METADATA = "x-ms-meta-"
_ALWAYS = frozenset(
    {"x-ms-date", "x-ms-version", "x-ms-client-request-id", "x-ms-return-client-request-id", "x-ms-useragent"}
)
_QUERY = PARAMETERS | {"restype", "comp", "timeout"}
# Headers that may say only what is the case here anyway: one tier, no tags, no snapshots.
_ONLY = {
    "x-ms-access-tier": ("hot",),
    "x-ms-copy-source-blob-properties": ("true", "false"),
    "x-ms-copy-source-tag-option": ("replace",),
    "x-ms-delete-snapshots": ("include",),
    "x-ms-requires-sync": ("true",),
    "x-ms-tags": ("",),
}


# What the service calls the operations of others' clients that are not offered, by comp.
_CALLED = {
    "acl": "Stored access policies and public access",
    "appendblock": "Append blobs",
    "blobs": "Searches for tags",
    "expiry": "Expiry times of blobs",
    "immutabilityPolicies": "Immutability policies",
    "incrementalcopy": "Incremental copies",
    "lease": "Leases",
    "legalhold": "Legal holds",
    "page": "Page blobs",
    "pagelist": "Page blobs",
    "query": "Queries of a blob's content",
    "rename": "New names of containers",
    "seal": "Append blobs",
    "snapshot": "Snapshots",
    "stats": "Statistics of replication",
    "tags": "Tags of blobs",
    "tier": "Access tiers other than hot",
    "undelete": "Deleted blobs that are kept",
    "userdelegationkey": "User delegation keys",
}
_INSTEAD = {
    "acl": "sign permissions and times, with the account's key",
    "appendblock": "there are block blobs, which can be written anew",
    "page": "there are block blobs",
    "pagelist": "there are block blobs",
    "userdelegationkey": "sign with the account's key, which the workspace's `listKeys` tells",
}


def not_offered(method: str, resource: str, comp: str) -> BlobServiceError:
    """Return the error for an operation that is not offered, with what it is called and what there is instead."""
    if comp in _CALLED:
        instead = f": {_INSTEAD[comp]}" if comp in _INSTEAD else ""
        request = f"{method} with comp={comp}"
        return BlobServiceError("NotImplemented", f"{_CALLED[comp]} ({request}) are not offered here{instead}.")
    return BlobServiceError("NotImplemented", f"{method} with comp={comp!r} on a {resource} is not offered here.")


def check_headers_offered(headers: Headers, heeded: frozenset[str], resource: str) -> None:
    """Return when every `x-ms-` header is heeded or changes nothing.

    Args:
        headers: the request's headers.
        heeded: what the operation heeds; `METADATA` for all that begin so.
        resource: `blob`, `container` or `account`.

    Raises:
        BlobServiceError: `NotImplemented`, or the code for a lease that does not exist.
    """
    for name, value in headers.items():
        if not name.startswith("x-ms-") or name in _ALWAYS:
            continue
        if name == "x-ms-lease-id":
            kind = "Blob" if resource == "blob" else "Container"
            raise BlobServiceError(f"LeaseNotPresentWith{kind}Operation")
        if name.startswith(METADATA) and METADATA in heeded:
            continue
        if name not in heeded:
            raise BlobServiceError("NotImplemented", f"The header {name} is not offered for this operation here.")
        if name in _ONLY and value.lower() not in _ONLY[name]:
            offered = " or ".join(repr(text) for text in _ONLY[name])
            raise BlobServiceError("NotImplemented", f"{name}: only {offered} is offered here, not {value!r}.")


def check_query_offered(query: Iterable[tuple[str, str]], heeded: frozenset[str]) -> None:
    """Return when every query parameter is heeded or changes nothing; raises `NotImplemented`."""
    for name, _ in query:
        if name not in _QUERY and name not in heeded:
            raise BlobServiceError("NotImplemented", f"The query parameter {name!r} is not offered here.")
