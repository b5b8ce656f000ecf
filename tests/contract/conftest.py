"""A local workspace for the modules of this folder that ask for one, spoken with in the words of two families."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.local import daemon
from tests.support.ports import lasting_port


@pytest.fixture(scope="session", autouse=True)
def kept_environments(request: pytest.FixtureRequest) -> Iterator[None]:
    """Build job environments once for all runs of this clone; another clone, of another version, has its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(request.config.cache.mkdir("amlwrap")))
        yield


# One of each family; of the second, one whose contract the local workspace holds bodies to, to the letter.
API_VERSIONS = (FIRST_FAMILY[0], "2024-04-01")


@pytest.fixture(scope="module", params=API_VERSIONS)
def api_version(request: pytest.FixtureRequest) -> Iterator[str]:
    """The api-version that workspaces and programs of the module speak: what holds in one holds in the other."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_API_VERSION", request.param)
        yield request.param


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Path]]:
    """Return the home of a workspace that nobody has spoken with in another api-version, which runs until the end."""
    started: dict[str, Path] = {}

    def home_for(api_version: str) -> Path:
        if api_version not in started:
            folder = tmp_path_factory.mktemp("local-workspace")
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
                daemon.start(folder, port=lasting_port())
            started[api_version] = folder
        return started[api_version]

    try:
        yield home_for
    finally:
        for folder in started.values():
            daemon.stop(folder)


@pytest.fixture(scope="module")
def home(api_version: str, homes: Callable[[str], Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a workspace that tests of other modules may have left things in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield homes(api_version)


@pytest.fixture
def workspace(home: Path) -> Iterator[Workspace]:
    with Workspace.local(home) as opened:
        yield opened
