"""What Azure ML's own clients know a folder of code by, so that every client finds what another uploaded.

SHA-256 in hexadecimal over the number of files, then the path and size of each, then their contents, in the order of
their paths without regard to case. Source: property `hash_sha256` of code versions, with `hash_version` 202208.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from amlwrap.blob.hashing import FilePart
from amlwrap.blob.snapshot import SnapshotFile


def content_hash(files: Iterable[SnapshotFile]) -> str:
    """Return the hash of a snapshot's files, which is that of Azure's clients where they take the same files.

    They do not where a folder holds an ignore file (they send it along), a `.git` or what else `blob.ignore` leaves
    behind unasked, an ignore file below its root (they read the root's alone), a name that is not Unicode NFC, two
    names that differ in case alone (they order these as the disk does), or where it is a link to a single file (they
    take the name of that). Then neither finds what the other uploaded, and uploads again.

    Args:
        files: of a snapshot, in its order; they are read once more, since the order of Azure's hash is another one.

    Raises:
        SnapshotError: a file cannot be read, or has changed since the snapshot.
    """
    ordered = sorted(files, key=lambda file: file.path.lower())
    digest = hashlib.sha256(str(len(ordered)).encode())
    for file in ordered:
        digest.update(f"#{file.path}#{file.size}".encode())
    for file in ordered:
        for chunk in FilePart(file.local, file.path, 0, file.size, file.size):
            digest.update(chunk)
    return digest.hexdigest()
