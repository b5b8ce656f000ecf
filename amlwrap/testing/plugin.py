"""The pytest plugin: one local workspace for a whole pytest run, started when the first test asks for it.

pytest loads this in every run where amlwrap is installed, used or not, so all but pytest is imported when it is needed.
With pytest-xdist the workers share the workspace, which whichever of them is first starts. It ends with the process
that the run began with, however that ends: the server sees the lock that this one holds let go.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from amlwrap.local.home import LocalServer

_WORKER_HOME = "amlwrap_local_home"


class _Run(NamedTuple):
    """What the process that a run began with keeps: the workspace's folder, and the lock that it lives by."""

    home: Path
    lock: int


_RUN = pytest.StashKey[_Run]()


@pytest.fixture(scope="session")
def local_workspace(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalServer]:
    """A local workspace over http and https, in a temporary home, for the whole run.

    `AMLWRAP_LOCAL_HOME` names its home from then on: `amlwrap.testing.ml_client()`, `Workspace.local()` and
    `amlwrap ... --local` find it, in this process and in those it starts.
    """
    from amlwrap.errors import LocalWorkspaceError

    worker = getattr(request.config, "workerinput", None)
    try:
        from amlwrap.local import daemon

        home = Path(worker[_WORKER_HOME]) if worker else _begin(request.config, tmp_path_factory)
        server = daemon.start(home, https=True, while_locked=_lock_file(home))
    except LocalWorkspaceError as error:
        pytest.fail(str(error), pytrace=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_LOCAL_HOME", str(home))
        yield server


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Tell a worker of pytest-xdist where the run's workspace is, or will be."""
    # xdist itself asks the configuration for it, to place the workers' folders below; there is none with -p no:tmpdir.
    temporary = getattr(node.config, "_tmp_path_factory", None)
    if temporary is not None and os.name == "posix":
        node.workerinput[_WORKER_HOME] = str(_begin(node.config, temporary))


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the run's workspace, if there is one; in a worker there is none to stop."""
    run = config.stash.get(_RUN, None)
    if run is None:
        return
    try:
        if run.home.exists():
            from amlwrap.local import daemon

            daemon.stop(run.home)
    finally:
        os.close(run.lock)


def _begin(config: pytest.Config, temporary: pytest.TempPathFactory) -> Path:
    """Return the home of the run's workspace, below the run's own temporary folder; the lock is held from then on."""
    import fcntl

    if _RUN not in config.stash:
        home = temporary.getbasetemp() / "amlwrap-local"
        lock = os.open(_lock_file(home), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        config.stash[_RUN] = _Run(home, lock)
    return config.stash[_RUN].home


def _lock_file(home: Path) -> Path:
    return home.with_name(f"{home.name}.lock")
