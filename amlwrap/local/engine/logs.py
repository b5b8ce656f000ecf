"""Logs: files that grow, shown as blobs while they do, and made ordinary blobs when they no longer do."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Sequence
from pathlib import Path

from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.storage import move_file
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.blob_errors import BlobServiceError

_LOG = logging.getLogger("amlwrap.local")


def attach_log(state: State, job: str, name: str, file: Path) -> None:
    """Show a file, made here, as a log of a job, at a path below the job's place in the artifact store."""
    file.touch()
    path = f"{artifact_prefix(job)}/{name}"
    state.blobs.attach_live_blob(ARTIFACT_CONTAINER, path, file, "text/plain; charset=utf-8")


async def keep_logs(state: State, job: str = "") -> bool:
    """Make ordinary blobs of a job's logs, before their files go; of all jobs' when none is named.

    Returns:
        Whether that has been done. If not, as on a full disk, they are shown as they are for as long as their files are
        there, and the next start tries again.
    """
    prefix = f"{artifact_prefix(job)}/" if job else ""
    names: dict[Path, list[str]] = {}
    for blob in state.blobs.live_blobs(ARTIFACT_CONTAINER, prefix):
        names.setdefault(blob.file, []).append(blob.name)
    try:
        for file, shown_as in names.items():
            await _keep(state, file, shown_as)
    except (BlobServiceError, OSError):
        _LOG.exception("the logs of %s could not be kept", job or "all jobs")
        return False
    return True


async def _keep(state: State, file: Path, names: Sequence[str]) -> None:
    if not file.exists():
        for name in names:
            state.blobs.delete_blob(ARTIFACT_CONTAINER, name)
        return
    first, *others = names
    for number, name in enumerate(others):
        copy = file.with_suffix(f".{number}")
        await asyncio.to_thread(shutil.copyfile, file, copy)
        await move_file(state, copy, Place(ARTIFACT_CONTAINER, name))
    await move_file(state, file, Place(ARTIFACT_CONTAINER, first))
