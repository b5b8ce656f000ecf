"""Containers, blobs and blocks on disk: an index in SQLite, contents in files that are written once.

A blob becomes visible when its row does, so readers see the old or the new content and nothing between. Names
are keys, not paths: `a` and `a/b` may both exist, and no name can reach outside the folder. A *live* blob is a
file that a job is still writing (its log); its length is the file's at the moment of asking.
"""

from __future__ import annotations

import json
import sqlite3
import time
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_names import check_blob_name
from amlwrap.local.store.database import transaction


def new_etag() -> str:
    """Return an entity tag nobody has seen, in the service's spelling."""
    return f'"0x{uuid.uuid4().hex[:15].upper()}"'


@frozen
class Container:
    """A container: its name, entity tag, time of last change (seconds since 1970) and metadata."""

    name: str
    etag: str
    modified: float
    metadata: dict[str, str]


@frozen
class Blob:
    """A blob: what is known about it, and the file that holds its bytes.

    `headers` are the stored HTTP headers (Content-Type, Content-MD5 and so on) by their lower-case names.
    """

    container: str
    name: str
    file: Path
    size: int
    etag: str
    created: float
    modified: float
    live: bool = False
    headers: dict[str, str] = field(factory=dict)
    metadata: dict[str, str] = field(factory=dict)


@frozen
class Block:
    """One block of a blob: the client's base64 id, the file that holds it, and its length in bytes."""

    block_id: str
    file: Path
    size: int


class BlobStore:
    """The storage account's contents."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder
        self._temporary = folder / "incoming"
        self._temporary.mkdir(parents=True, exist_ok=True)
        self._connection.execute("DELETE FROM blocks WHERE committed = 0")
        for left_over in self._temporary.iterdir():
            left_over.unlink()

    # containers

    def create_container(self, name: str, metadata: dict[str, str] | None = None) -> Container:
        """Create a container; raises `ContainerAlreadyExists`."""
        container = Container(name, new_etag(), time.time(), metadata or {})
        try:
            self._connection.execute(
                "INSERT INTO containers VALUES (?, ?, ?, ?)",
                (name, container.etag, container.modified, json.dumps(container.metadata)),
            )
        except sqlite3.IntegrityError:
            raise BlobServiceError("ContainerAlreadyExists") from None
        return container

    def get_container(self, name: str) -> Container:
        """Return a container; raises `ContainerNotFound`."""
        row = self._connection.execute("SELECT * FROM containers WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise BlobServiceError("ContainerNotFound")
        return Container(row["name"], row["etag"], row["modified"], json.loads(row["metadata"]))

    def list_containers(self, prefix: str, after: str, limit: int) -> list[Container]:
        """Return up to `limit` containers whose names begin with `prefix` and sort after `after`."""
        rows = self._connection.execute(
            "SELECT * FROM containers WHERE name > ? AND substr(name, 1, ?) = ? ORDER BY name LIMIT ?",
            (after, len(prefix), prefix, limit),
        )
        return [Container(row["name"], row["etag"], row["modified"], json.loads(row["metadata"])) for row in rows]

    def delete_container(self, name: str) -> None:
        """Delete a container with everything in it; raises `ContainerNotFound`."""
        self.get_container(name)
        files = [
            row["file"]
            for row in self._connection.execute(
                "SELECT file FROM blobs WHERE container = ? AND live = 0 UNION ALL"
                " SELECT file FROM blocks WHERE container = ? AND committed = 0",
                (name, name),
            )
        ]
        with transaction(self._connection):
            for table in ("blobs", "blocks"):
                self._connection.execute(f"DELETE FROM {table} WHERE container = ?", (name,))
            self._connection.execute("DELETE FROM containers WHERE name = ?", (name,))
        self._remove_files(files)

    # blobs

    def find_blob(self, container: str, name: str) -> Blob | None:
        """Return a blob, or None when there is none of that name; raises `ContainerNotFound`."""
        row = self._connection.execute(
            "SELECT * FROM blobs WHERE container = ? AND name = ?", (container, name)
        ).fetchone()
        if row is None:
            self.get_container(container)
            return None
        return self._blob(row)

    def get_blob(self, container: str, name: str) -> Blob:
        """Return a blob; raises `BlobNotFound` or `ContainerNotFound`."""
        blob = self.find_blob(container, name)
        if blob is None:
            raise BlobServiceError("BlobNotFound")
        return blob

    def iterate_blobs(self, container: str, prefix: str, after: str = "") -> Iterator[Blob]:
        """Yield blobs whose names begin with `prefix` and are `after` or sort behind it, in name order."""
        start = max(prefix, after)
        for row in self._connection.execute(
            "SELECT * FROM blobs WHERE container = ? AND name >= ? ORDER BY name", (container, start)
        ):
            if not row["name"].startswith(prefix):
                if row["name"] > prefix:
                    return
                continue
            yield self._blob(row)

    def temporary_file(self) -> Path:
        """Return a fresh path, on the same file system, to write a blob or block to before it is committed."""
        return self._temporary / uuid.uuid4().hex

    def commit_blob(
        self,
        container: str,
        name: str,
        content: Path,
        *,
        headers: dict[str, str],
        metadata: dict[str, str],
        blocks: Sequence[tuple[str, int]] = (),
    ) -> Blob:
        """Make the file at `content` the blob `name`, replacing what was there, in one step.

        Args:
            container: an existing container; `ContainerNotFound` otherwise.
            name: blob name; `InvalidResourceName` for what is none.
            content: a file from `temporary_file`, which this call takes over.
            headers: HTTP headers to keep, by lower-case name.
            metadata: user metadata.
            blocks: ids and lengths of the blocks it was put together from.
        """
        check_blob_name(name)
        previous = self.find_blob(container, name)
        size = content.stat().st_size
        target = self._folder / content.name[:2] / content.name
        target.parent.mkdir(exist_ok=True)
        content.replace(target)
        now = time.time()
        blob = Blob(container, name, target, size, new_etag(), previous.created if previous else now, now, False,
                    headers, metadata)  # fmt: skip
        dropped = [
            row["file"]
            for row in self._connection.execute(
                "SELECT file FROM blocks WHERE container = ? AND name = ? AND committed = 0", (container, name)
            )
        ]
        with transaction(self._connection):
            self._connection.execute("DELETE FROM blocks WHERE container = ? AND name = ?", (container, name))
            self._connection.executemany(
                "INSERT INTO blocks VALUES (?, ?, ?, 1, ?, '', ?)",
                [(container, name, block_id, position, length) for position, (block_id, length) in enumerate(blocks)],
            )
            self._write_row(blob)
        self._remove_files(dropped)
        if previous is not None and not previous.live:
            previous.file.unlink(missing_ok=True)
        return blob

    def attach_live_blob(self, container: str, name: str, file: Path, content_type: str) -> None:
        """Show the growing `file` as a blob, without copying it."""
        now = time.time()
        self._write_row(Blob(container, name, file, 0, new_etag(), now, now, True, {"content-type": content_type}))

    def update_blob(self, blob: Blob) -> Blob:
        """Write a blob's changed headers or metadata, and return it with its new entity tag and time."""
        changed = evolve(blob, etag=new_etag(), modified=time.time())
        self._write_row(changed)
        return changed

    def delete_blob(self, container: str, name: str) -> None:
        """Delete a blob; raises `BlobNotFound` or `ContainerNotFound`."""
        blob = self.get_blob(container, name)
        with transaction(self._connection):
            for table in ("blobs", "blocks"):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE container = ? AND name = ?",
                    (container, name),
                )
        if not blob.live:
            blob.file.unlink(missing_ok=True)

    # blocks

    def put_block(self, container: str, name: str, block_id: str, content: Path) -> None:
        """Keep an uncommitted block, replacing one with the same id."""
        old = self._connection.execute(
            "SELECT file FROM blocks WHERE container = ? AND name = ? AND block_id = ? AND committed = 0",
            (container, name, block_id),
        ).fetchall()
        position = time.monotonic_ns()
        with transaction(self._connection):
            self._connection.execute(
                "DELETE FROM blocks WHERE container = ? AND name = ? AND block_id = ? AND committed = 0",
                (container, name, block_id),
            )
            self._connection.execute(
                "INSERT INTO blocks VALUES (?, ?, ?, 0, ?, ?, ?)",
                (container, name, block_id, position, str(content), content.stat().st_size),
            )
        self._remove_files(row["file"] for row in old)

    def list_blocks(self, container: str, name: str, *, committed: bool) -> list[Block]:
        """Return a blob's committed or uncommitted blocks in order."""
        rows = self._connection.execute(
            "SELECT * FROM blocks WHERE container = ? AND name = ? AND committed = ? ORDER BY position",
            (container, name, int(committed)),
        )
        return [Block(row["block_id"], Path(row["file"]), row["size"]) for row in rows]

    # rows

    def _write_row(self, blob: Blob) -> None:
        self._connection.execute(
            "INSERT OR REPLACE INTO blobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (blob.container, blob.name, str(blob.file), int(blob.live), blob.size, blob.etag, blob.created,
             blob.modified, json.dumps(blob.headers), json.dumps(blob.metadata)),
        )  # fmt: skip

    def _blob(self, row: sqlite3.Row) -> Blob:
        size, etag, modified, file = row["size"], row["etag"], row["modified"], Path(row["file"])
        if row["live"] and file.exists():
            status = file.stat()
            size, modified = status.st_size, status.st_mtime
            etag = f'{etag[:-1]}{size:X}"'
        return Blob(row["container"], row["name"], file, size, etag, row["created"], modified, bool(row["live"]),
                    json.loads(row["headers"]), json.loads(row["metadata"]))  # fmt: skip

    def _remove_files(self, names: Iterable[str]) -> None:
        for name in names:
            Path(name).unlink(missing_ok=True)
