"""Making a local workspace as it was when it was new."""

from __future__ import annotations

import tempfile
from pathlib import Path

from amlwrap.local import daemon
from amlwrap.local.engine.environments import cache_home
from amlwrap.local.engine.storage import remove_tree
from amlwrap.local.errors import AlreadyRunningError
from amlwrap.local.home import HELD, HomeLock, resolve_home

_DOOMED = ".reset-"


def reset(home: Path | None = None, *, environments: bool = False) -> None:
    """Stop the server in `home`, and remove everything that its workspace holds.

    The authority of its certificates stays, which this machine may have been told to trust.

    Args:
        home: the workspace's folder; `AMLWRAP_LOCAL_HOME` or `~/.amlwrap/local` when None.
        environments: whether cached environments go too; those of every home, since all share them.

    Raises:
        AlreadyRunningError: somebody started another server meanwhile.
    """
    folder = resolve_home(home)
    daemon.stop(folder)
    if folder.is_dir():
        with HomeLock(folder) as lock:
            if not lock.acquire(patience=1.0):
                raise AlreadyRunningError(f"A local workspace was started in {folder}: try again.")
            # Out of the way at once, so that what is left after an interruption is no half of a workspace.
            doomed = Path(tempfile.mkdtemp(prefix=_DOOMED, dir=folder))
            for path in [path for pattern in HELD for path in folder.glob(pattern)]:
                path.rename(doomed / path.name)
            for path in folder.glob(f"{_DOOMED}*"):
                remove_tree(path)
    if environments:
        remove_tree(cache_home() / "environments")
