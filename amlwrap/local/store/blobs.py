"""Containers, blobs and blocks on disk: an index in SQLite, contents in files that are written once.

A blob becomes visible when its row does, so readers see the old or the new content and nothing between. Names
are keys, not paths: `a` and `a/b` may both exist, and no name can reach outside the folder. A *live* blob is a
file that a job is still writing (its log); its length is the file's at the moment of asking.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from amlwrap.local.store.blob_errors import BlobServiceError
from amlwrap.local.store.blob_etags import grown_etag, new_etag
from amlwrap.local.store.blob_files import BlobFiles
from amlwrap.local.store.blob_names import check_blob_name
from amlwrap.local.store.database import transaction


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

    `headers` are the stored HTTP headers (Content-Type, Content-MD5 and so on) by their lower-case names, and those
    that tell of the copy that made it.
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
    """The storage account's contents, with their files below `folder`."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._connection = connection
        self.folder = folder
        self._files = BlobFiles(folder)
        self._connection.execute("DELETE FROM blocks WHERE committed = 0")

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
            Path(row["file"])
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
        self._files.remove(files)

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

    def live_blobs(self, container: str, prefix: str) -> list[Blob]:
        """Return the live blobs whose names begin with `prefix`, in name order."""
        rows = self._connection.execute(
            "SELECT * FROM blobs WHERE container = ? AND live = 1 AND substr(name, 1, ?) = ? ORDER BY name",
            (container, len(prefix), prefix),
        )
        return [self._blob(row) for row in rows]

    def temporary_file(self) -> Path:
        """Return a new, empty file, to write a blob or block to before it is committed."""
        return self._files.temporary()

    def take_over(
        self, container: str, name: str, file: Path, *, headers: dict[str, str], metadata: dict[str, str]
    ) -> Blob:
        """Make a finished file the blob `name` without a second copy: the file itself moves into the store.

        It is gone from its place once the blob is there, and still there when this fails. What lies on another file
        system, or has other names, is copied before this returns.

        Args:
            container: an existing container; `ContainerNotFound` otherwise.
            name: blob name; `InvalidResourceName` for what is none.
            file: the file, which nobody writes to any more.
            headers: HTTP headers to keep, by lower-case name.
            metadata: user metadata.

        Raises:
            OSError: the file cannot be read, or the disk has no room for a copy where one is needed.
        """
        blob = self.commit_blob(container, name, self._files.adopt(file), headers=headers, metadata=metadata)
        file.unlink()
        return blob

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

        Over a live blob, it is that blob's file in its last state, which is how clients read on that began earlier.

        Args:
            container: an existing container; `ContainerNotFound` otherwise.
            name: blob name; `InvalidResourceName` for what is none.
            content: a file from `temporary_file`, which this call takes over, and removes when it fails.
            headers: HTTP headers to keep, by lower-case name.
            metadata: user metadata.
            blocks: ids and lengths of the blocks it was put together from.
        """
        try:
            check_blob_name(name)
            previous = self.find_blob(container, name)
            file = self._files.keep(content)
            size, now = file.stat().st_size, time.time()
            etag = grown_etag(previous.etag, size) if previous and previous.live else new_etag()
            created = previous.created if previous else now
            blob = Blob(container, name, file, size, etag, created, now, False, headers, metadata)
            dropped = [block.file for block in self.list_blocks(container, name, committed=False)]
            with transaction(self._connection):
                self._replace_blocks(container, name, blocks)
                self._write_row(blob)
        except BaseException:
            self._files.discard(content)
            raise
        if previous is not None and not previous.live:
            dropped.append(previous.file)
        self._files.remove(dropped)
        return blob

    def attach_live_blob(self, container: str, name: str, file: Path, content_type: str) -> None:
        """Show the growing `file` as a blob, without copying it; raises `ContainerNotFound`."""
        self.get_container(container)
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
        files = [block.file for block in self.list_blocks(container, name, committed=False)]
        with transaction(self._connection):
            for table in ("blobs", "blocks"):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE container = ? AND name = ?",
                    (container, name),
                )
        self._files.remove(files if blob.live else [*files, blob.file])

    # blocks

    def put_block(self, container: str, name: str, block_id: str, content: Path) -> None:
        """Keep an uncommitted block, replacing one with the same id; raises `ContainerNotFound`.

        The file at `content`, from `temporary_file`, is taken over, and removed when that fails.
        """
        try:
            self.get_container(container)
            rows = self._connection.execute(
                "SELECT file FROM blocks WHERE container = ? AND name = ? AND block_id = ? AND committed = 0",
                (container, name, block_id),
            )
            old = [Path(row["file"]) for row in rows]
            with transaction(self._connection):
                self._connection.execute(
                    "DELETE FROM blocks WHERE container = ? AND name = ? AND block_id = ? AND committed = 0",
                    (container, name, block_id),
                )
                self._connection.execute(
                    "INSERT INTO blocks VALUES (?, ?, ?, 0, ?, ?, ?)",
                    (container, name, block_id, time.monotonic_ns(), str(content), content.stat().st_size),
                )
        except BaseException:
            self._files.discard(content)
            raise
        self._files.remove(old)

    def list_blocks(self, container: str, name: str, *, committed: bool) -> list[Block]:
        """Return a blob's committed or uncommitted blocks in order."""
        rows = self._connection.execute(
            "SELECT * FROM blocks WHERE container = ? AND name = ? AND committed = ? ORDER BY position",
            (container, name, int(committed)),
        )
        return [Block(row["block_id"], Path(row["file"]), row["size"]) for row in rows]

    # rows

    def _replace_blocks(self, container: str, name: str, blocks: Sequence[tuple[str, int]]) -> None:
        self._connection.execute("DELETE FROM blocks WHERE container = ? AND name = ?", (container, name))
        self._connection.executemany(
            "INSERT INTO blocks VALUES (?, ?, ?, 1, ?, '', ?)",
            [(container, name, block_id, position, length) for position, (block_id, length) in enumerate(blocks)],
        )

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
            etag = grown_etag(etag, size)
        return Blob(row["container"], row["name"], file, size, etag, row["created"], modified, bool(row["live"]),
                    json.loads(row["headers"]), json.loads(row["metadata"]))  # fmt: skip
