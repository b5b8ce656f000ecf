"""A local workspace of their own for the modules of this folder that ask for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.local import daemon
from tests.support.ports import lasting_port


@pytest.fixture(scope="session", autouse=True)
def kept_environments(request: pytest.FixtureRequest) -> Iterator[None]:
    """Build job environments once for all runs of this clone; another clone, of another version, has its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(request.config.cache.mkdir("amlwrap")))
        yield


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("local-workspace")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        daemon.start(folder, port=lasting_port())
        try:
            yield folder
        finally:
            daemon.stop(folder)


@pytest.fixture
def workspace(home: Path) -> Iterator[Workspace]:
    with Workspace.local(home) as opened:
        yield opened
