"""What jobs read from the storage account and leave in it: code, inputs, outputs and logs.

Paths are given as the service takes them: a datastore and a path in it, an `azureml://datastores/...` URI, or a web
address.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import mimetypes
import os
import shutil
from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from attrs import frozen

from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.state import State
from amlwrap.local.store.blob_names import check_blob_name
from amlwrap.local.store.blobs import Blob
from amlwrap.local.wire.arm.datastores import find_datastore, is_local
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.names import parse_reference

_READ_ONLY = ("readonlymount", "evalmount", "direct")


@frozen
class Place:
    """A path in a container of the embedded account; an empty path is the whole container."""

    container: str
    path: str


@frozen
class WebAddress:
    """A file somewhere else, fetched over HTTP."""

    url: str


def locate(state: State, path: str, datastore_id: str | None, target: str) -> Place | WebAddress:
    """Return where code or data lies.

    Args:
        state: the workspace.
        path: a path in the datastore, an `azureml://datastores/<name>/paths/<path>` URI, or an http(s) URL.
        datastore_id: the datastore's reference; the workspace's default one when None.
        target: where in the request it stands, for the error.

    Raises:
        ArmError: the datastore does not exist or its storage is out of the embedded workspace's reach.
    """
    if path.startswith("azureml://"):
        return _locate_uri(state, path, target)
    if path.startswith(("http://", "https://")):
        return _locate_url(state, path)
    if datastore_id is None:
        container = default_container(state)
    else:
        container = _container_of(state, parse_reference(datastore_id, "datastores", target).name, target)
    return Place(container, path.strip("/"))


def default_container(state: State) -> str:
    """Return the container of the workspace's default datastore."""
    for store in state.documents.list("datastores"):
        if store.body["properties"].get("isDefault"):
            return _container_of(state, store.name, "datastore")
    raise user_error("The workspace has no default datastore; name one with datastoreId.")


def _locate_uri(state: State, uri: str, target: str) -> Place:
    parts = urlsplit(uri)
    segments = [unquote(part) for part in (parts.netloc + parts.path).split("/")]
    if "datastores" in segments:
        rest = segments[segments.index("datastores") + 1 :]
        if len(rest) >= 2 and rest[0] and rest[1] == "paths":
            return Place(_container_of(state, rest[0], target), "/".join(rest[2:]).strip("/"))
    raise user_error(f"{target}: '{uri}' is not like azureml://datastores/<name>/paths/<path>.", target)


def _locate_url(state: State, url: str) -> Place | WebAddress:
    parts = urlsplit(url)
    segments = unquote(parts.path).lstrip("/").split("/")
    if parts.netloc in (state.blob_host, f"localhost:{state.port}") and segments[0] == state.account:
        return Place(segments[1] if len(segments) > 1 else "", "/".join(segments[2:]).strip("/"))
    return WebAddress(url)


def _container_of(state: State, datastore: str, target: str) -> str:
    contents = find_datastore(state, datastore, target).body["properties"]["contents"]
    if not is_local(state, contents):
        raise user_error(
            f"{target}: the datastore '{datastore}' lies outside the local workspace, whose jobs read only its own "
            f"storage account '{state.account}'.",
            target,
        )
    return str(contents["containerName"])


def blobs_under(state: State, place: Place) -> list[tuple[Blob, str]]:
    """Return the blobs of a folder-like path with their paths relative to it."""
    prefix = f"{place.path}/" if place.path else ""
    found = state.blobs.iterate_blobs(place.container, prefix)
    return [(blob, blob.name[len(prefix) :]) for blob in found if len(blob.name) > len(prefix)]


async def fetch_folder(state: State, place: Place, folder: Path) -> int:
    """Copy everything under a path into `folder`; return how many files there were."""
    found = blobs_under(state, place)
    await asyncio.to_thread(_copy_all, [(blob.file, _inside(folder, name)) for blob, name in found], link=False)
    return len(found)


async def fetch_input(state: State, source: Place | WebAddress, folder: Path, mode: str | None) -> Path:
    """Bring a job's input to disk and return the file or folder that stands for it.

    A path that names one blob becomes that file; otherwise everything under it becomes a folder.

    Raises:
        JobFailure: there is nothing there, or the address does not answer.
    """
    folder.mkdir(parents=True)
    if isinstance(source, WebAddress):
        return await asyncio.to_thread(_download, source.url, folder)
    blob = state.blobs.find_blob(source.container, source.path) if source.path else None
    found = [(blob, PurePosixPath(source.path).name)] if blob else blobs_under(state, source)
    if not found:
        raise JobFailure(f"There is no blob '{source.path}', and none under it, in container '{source.container}'.")
    # A hard link is free, but a process of root could write through it, read-only or not.
    link = (mode or "").lower() in _READ_ONLY and os.geteuid() != 0
    pairs = [(each.file, _inside(folder, name)) for each, name in found]
    await asyncio.to_thread(_copy_all, pairs, link=link)
    return pairs[0][1] if blob else folder


def _copy_all(pairs: Sequence[tuple[Path, Path]], *, link: bool) -> None:
    for source, target in pairs:
        target.parent.mkdir(parents=True, exist_ok=True)
        if link:
            source.chmod(0o444)
            os.link(source, target)
        else:
            shutil.copyfile(source, target)


def _inside(folder: Path, name: str) -> Path:
    """Return the path for a blob's relative name, which must not lead out of the folder."""
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or not parts:
        raise JobFailure(f"The blob name '{name}' is not a path below a folder.")
    return folder.joinpath(*parts)


def _download(url: str, folder: Path) -> Path:
    import httpx

    target = folder / (PurePosixPath(unquote(urlsplit(url).path)).name or "data")
    shown = url.partition("?")[0]
    try:
        with httpx.stream("GET", url, follow_redirects=True, timeout=30) as response:
            response.raise_for_status()
            with target.open("wb") as stream:
                for piece in response.iter_bytes():
                    stream.write(piece)
    except httpx.HTTPStatusError as error:
        raise JobFailure(f"{shown} answered {error.response.status_code}.") from None
    except httpx.HTTPError as error:
        raise JobFailure(f"{shown} could not be downloaded: {type(error).__name__}.") from None
    return target


async def store_folder(state: State, folder: Path, place: Place) -> int:
    """Upload every file below a folder; return how many there were. Links are followed, broken ones left out."""
    files = await asyncio.to_thread(_files_below, folder)
    for file, name in files:
        await store_file(state, file, Place(place.container, "/".join(part for part in (place.path, name) if part)))
    return len(files)


async def store_file(state: State, file: Path, place: Place) -> None:
    """Upload one file as a blob; raises `BlobServiceError` when its name is none of a blob's."""
    check_blob_name(place.path)
    target = state.blobs.temporary_file()
    digest = await asyncio.to_thread(_copy_and_hash, file, target)
    content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    headers = {"content-type": content_type, "content-md5": digest}
    state.blobs.commit_blob(place.container, place.path, target, headers=headers, metadata={})


def _files_below(folder: Path) -> list[tuple[Path, str]]:
    found = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [(path, path.relative_to(folder).as_posix()) for path in found]


def _copy_and_hash(source: Path, target: Path) -> str:
    digest = hashlib.md5(usedforsecurity=False)
    with source.open("rb") as reading, target.open("wb") as writing:
        while piece := reading.read(1 << 20):
            digest.update(piece)
            writing.write(piece)
    return base64.b64encode(digest.digest()).decode()
