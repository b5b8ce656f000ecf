"""The data that a job reads: brought to disk before it runs, and written back after it where it asked for that."""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from attrs import field, frozen

from amlwrap.job import DataBindingMode
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.locations import Place, WebAddress
from amlwrap.local.engine.storage import blobs_under, copy_all, files_below, inside, move_file, own_folder
from amlwrap.local.engine.task import InputBinding
from amlwrap.local.state import State

_READ_ONLY = (DataBindingMode.READ_ONLY_MOUNT, DataBindingMode.EVAL_MOUNT, DataBindingMode.DIRECT)
Stamp = tuple[int, int]


@frozen
class FetchedInput:
    """An input on disk.

    Attributes:
        path: the file or folder that stands for it.
        source: where it came from.
        stamps: what each of its files looked like when it came, by path; None for an input that is only read.
    """

    path: Path
    source: Place | WebAddress
    stamps: dict[Path, Stamp] | None = field(repr=False)


async def fetch_input(state: State, binding: InputBinding, folder: Path) -> FetchedInput:
    """Bring a job's input to disk.

    A path that names one blob becomes that file; otherwise everything under it becomes a folder.

    Args:
        state: the workspace.
        binding: what it is.
        folder: where to; made here.

    Raises:
        JobFailure: there is nothing there, or the address does not answer.
    """
    folder.mkdir(parents=True)
    source, mode = binding.source, binding.asked.mode
    if isinstance(source, WebAddress):
        return FetchedInput(await _download(source.url, folder), source, None)
    blob = state.blobs.find_blob(source.container, source.path) if source.path else None
    found = [(blob, PurePosixPath(source.path).name)] if blob else blobs_under(state, source)
    if not found:
        raise JobFailure(f"There is no blob '{source.path}', and none under it, in container '{source.container}'.")
    # A hard link is free, but a process of root could write through it, read-only or not.
    link = mode in _READ_ONLY and os.geteuid() != 0
    pairs = [(each.file, inside(folder, name)) for each, name in found]
    await asyncio.to_thread(copy_all, pairs, link=link)
    stamps = {path: _stamp(path) for _, path in pairs} if mode == DataBindingMode.READ_WRITE_MOUNT else None
    return FetchedInput(pairs[0][1] if blob else folder, source, stamps)


async def write_back(state: State, fetched: FetchedInput) -> None:
    """Store what a job changed in an input that it may write to: new files, other content, files that are gone."""
    if fetched.stamps is None or not isinstance(fetched.source, Place):
        return
    is_folder = fetched.path not in fetched.stamps
    await asyncio.to_thread(own_folder, fetched.path)
    present = dict(files_below(fetched.path)) if is_folder else {fetched.path: ""}
    gone = [file for file in fetched.stamps if not file.is_file()]
    for file, name in present.items():
        if file.is_file() and fetched.stamps.get(file) != _stamp(file):
            await move_file(state, file, _place(fetched.source, name))
    for file in gone:
        place = _place(fetched.source, file.relative_to(fetched.path).as_posix() if is_folder else "")
        if state.blobs.find_blob(place.container, place.path):  # somebody may have been faster
            state.blobs.delete_blob(place.container, place.path)


def _place(source: Place, name: str) -> Place:
    return Place(source.container, "/".join(part for part in (source.path, name) if part))


def _stamp(file: Path) -> Stamp:
    facts = file.stat()
    return facts.st_mtime_ns, facts.st_size


async def _download(url: str, folder: Path) -> Path:
    import httpx

    shown = re.sub(r"(?<=://)[^/@]*@", "", url.partition("?")[0])  # without what opens it: a password, a signature
    try:
        target = folder / (PurePosixPath(unquote(urlsplit(url).path)).name or "data")
        async with (
            httpx.AsyncClient(follow_redirects=True, timeout=30) as client,
            client.stream("GET", url) as response,
        ):
            response.raise_for_status()
            with target.open("wb") as stream:
                async for piece in response.aiter_bytes():
                    stream.write(piece)
    except httpx.HTTPStatusError as error:
        raise JobFailure(f"{shown} answered {error.response.status_code}.") from None
    except httpx.UnsupportedProtocol:
        raise JobFailure(f"{shown} cannot be read here: local jobs read http, https and their own workspace.") from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise JobFailure(f"{shown} could not be downloaded: {type(error).__name__}.") from None
    return target
