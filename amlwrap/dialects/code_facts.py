"""What Azure ML's own clients write beside code, so that every client finds what another uploaded."""

from __future__ import annotations

HASH_VERSION = "202208"
"""Which way of hashing a folder is meant; see `amlwrap.blob.content_hash`."""


def code_facts(content_hash: str) -> dict[str, str]:
    """Return the properties of a code version that tell its content."""
    return {"hash_sha256": content_hash, "hash_version": HASH_VERSION}
