"""What containers, blobs and their metadata may be called: what a listing, which is XML, can show again.

Source: REST API, "Naming and referencing containers, blobs, and metadata".
"""

from __future__ import annotations

import re

from amlwrap.local.store.blob_errors import BlobServiceError

_CONTAINER = re.compile(r"(?:[a-z0-9](?:-?[a-z0-9]){2,62}|\$root|\$logs|\$web)")
_METADATA = re.compile("[A-Za-z_][A-Za-z0-9_]*")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def check_container_name(name: str) -> None:
    """Return when a container may have this name; raises `InvalidResourceName` otherwise."""
    if not _CONTAINER.fullmatch(name):
        raise BlobServiceError(
            "InvalidResourceName",
            f"{name!r} is no container name: 3 to 63 lower-case letters, digits and single hyphens.",
        )


def check_blob_name(name: str) -> None:
    """Return when a blob may have this name; raises `InvalidResourceName` otherwise."""
    if not 1 <= len(name) <= 1024 or not is_printable(name):
        raise BlobServiceError(
            "InvalidResourceName",
            f"{name[:80]!r} is no blob name: 1 to 1,024 characters, none of them control, all of them Unicode.",
        )


def check_metadata(metadata: dict[str, str]) -> None:
    """Return when every name is one that metadata may have; raises `InvalidMetadata` otherwise."""
    for name in metadata:
        if not is_metadata_name(name):
            raise BlobServiceError(
                "InvalidMetadata", f"{name!r} is no metadata name: letters, digits and '_', no digit first."
            )


def check_query(query: tuple[tuple[str, str], ...]) -> None:
    """Return when the query's values can stand in an answer; raises `InvalidQueryParameterValue` otherwise."""
    for name, value in query:
        if not is_printable(value):
            raise BlobServiceError("InvalidQueryParameterValue", f"{name!r} holds a control character.")


def is_metadata_name(name: str) -> bool:
    """Return whether metadata may have this name, which becomes an XML element's."""
    return _METADATA.fullmatch(name) is not None


def is_printable(text: str) -> bool:
    """Return whether XML can hold every character of a text."""
    return _UNPRINTABLE.search(text) is None
