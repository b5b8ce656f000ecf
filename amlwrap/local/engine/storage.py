"""Files out of the storage account and into it: what jobs read, and what they leave."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import mimetypes
import os
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.locations import Place
from amlwrap.local.state import State
from amlwrap.local.store.blob_names import check_blob_name
from amlwrap.local.store.blobs import Blob

# How a program begins: its interpreter's line, or the two formats of binaries. Blobs have no mode to tell by.
_PROGRAMS = (b"#!", b"\x7fELF", b"\xcf\xfa\xed\xfe")


def blobs_under(state: State, place: Place) -> list[tuple[Blob, str]]:
    """Return the blobs of a folder-like path with their paths relative to it."""
    prefix = f"{place.path}/" if place.path else ""
    found = state.blobs.iterate_blobs(place.container, prefix)
    return [(blob, blob.name[len(prefix) :]) for blob in found if len(blob.name) > len(prefix)]


async def fetch_folder(state: State, place: Place, folder: Path) -> int:
    """Copy everything under a path into `folder`; return how many files there were."""
    found = blobs_under(state, place)
    pairs = [(blob.file, inside(folder, name)) for blob, name in found]
    await asyncio.to_thread(copy_all, pairs, link=False)
    return len(found)


def copy_all(pairs: Sequence[tuple[Path, Path]], *, link: bool) -> None:
    """Copy files, or link to them for reading; programs among them can be run."""
    for source, target in pairs:
        target.parent.mkdir(parents=True, exist_ok=True)
        if link:
            source.chmod(0o555 if _is_program(source) else 0o444)
            os.link(source, target)
        else:
            shutil.copyfile(source, target)
            if _is_program(target):
                target.chmod(0o755)


def _is_program(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4).startswith(_PROGRAMS)


def inside(folder: Path, name: str) -> Path:
    """Return the path for a blob's relative name, which must not lead out of the folder."""
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or not parts:
        raise JobFailure(f"The blob name '{name}' is not a path below a folder.")
    return folder.joinpath(*parts)


async def move_folder(state: State, folder: Path, place: Place) -> int:
    """Make blobs of every file below a folder, which are gone from it then; return how many there were.

    Links to files are followed; broken ones, and those to folders, are left out. Where the folder itself is a link,
    what it leads to is somebody else's: it is stored, and stays.
    """
    await asyncio.to_thread(own_folder, folder)
    files = await asyncio.to_thread(files_below, folder)
    for file, name in files:
        await move_file(state, file, Place(place.container, "/".join(part for part in (place.path, name) if part)))
    return len(files)


async def move_file(state: State, file: Path, place: Place) -> None:
    """Make one file a blob without a second copy; raises `BlobServiceError` when its name is none of a blob's."""
    check_blob_name(place.path)
    digest = await asyncio.to_thread(_md5, file)
    content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    headers = {"content-type": content_type, "content-md5": digest}
    state.blobs.take_over(place.container, place.path, file, headers=headers, metadata={})


def own_folder(folder: Path) -> None:
    """Put a copy in the place of a link to a folder, so that its files can be moved; anything else stays as it is."""
    if folder.is_symlink() and folder.is_dir():
        source = folder.resolve()
        folder.unlink()
        shutil.copytree(source, folder, symlinks=False, ignore_dangling_symlinks=True)


def remove_tree(folder: Path) -> None:
    """Remove a folder with everything in it, folders among them that a job let nobody write to."""
    for parent, names, _ in os.walk(folder):
        for inner in (Path(parent, name) for name in names):
            if not inner.is_symlink():
                inner.chmod(stat.S_IRWXU)
    shutil.rmtree(folder, ignore_errors=True)


def files_below(folder: Path) -> list[tuple[Path, str]]:
    """Return the files below a folder with their paths relative to it."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [(path, path.relative_to(folder).as_posix()) for path in found]


def _md5(file: Path) -> str:
    with file.open("rb") as stream:
        return base64.b64encode(hashlib.file_digest(stream, _new_md5).digest()).decode()


def _new_md5() -> hashlib._Hash:
    return hashlib.md5(usedforsecurity=False)
