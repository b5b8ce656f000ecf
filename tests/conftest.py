"""What tests of every room share: a scripted server, and a workspace that talks to it."""

from __future__ import annotations

import gc
import json
import os
import signal
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.workspace import Workspace
from tests.support.credentials import CountingCredential
from tests.support.program import Outcome, run_program
from tests.support.scripted_server import ScriptedServer, scripted_server

# A change is judged by the same examples in every run; `AMLWRAP_EXPLORE=1 make test` goes looking for others, and more.
EXPLORING = bool(os.environ.get("AMLWRAP_EXPLORE"))
# A busy machine must not fail a test: how long an example takes says nothing about what is tested.
settings.register_profile(
    "amlwrap",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=not EXPLORING,
    max_examples=200 if EXPLORING else 50,
)
settings.load_profile("amlwrap")

# Programs that tests start are compiled once, as on a user's machine, and not each time.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Tests fill the cores already: threads that meet only wait for those that other tests keep from running.
os.environ.setdefault("OMP_NUM_THREADS", "1")

# A shell starts what runs in the background with Ctrl-C ignored, and programs that tests interrupt would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)

# Judged in environments of their own.
collect_ignore = ["referees"]

SUBSCRIPTION = "00000000-1111-2222-3333-444444444444"
GROUP = "group"
NAME = "ws"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Return how many workers `-n auto` means: more than cores, since most tests wait for other processes."""
    return min(2 * (os.cpu_count() or 1), 8)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage while tests are collected, which is half of the work, in every worker: all of them stay.

    What is frozen then is left out also whenever garbage is looked for while they run.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the modules that start servers and run jobs: short ones fill what time is left at the end."""
    items.sort(key=lambda item: not item.path.is_relative_to(Path(__file__).parent / "contract"))


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what programs remember of services out of the user's cache, and of what the environment asks for.

    Tokens are not kept: tests are strangers to each other.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setenv("AMLWRAP_TOKEN_CACHE", "off")
        patch.delenv("AMLWRAP_API_VERSION", raising=False)
        yield


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def other_server() -> Iterator[ScriptedServer]:
    """A second origin, which must never see a token."""
    with scripted_server() as running:
        yield running


@pytest.fixture
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Forget the proxies of this machine, and let a test set others."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


@pytest.fixture
def credential() -> CountingCredential:
    return CountingCredential()


@pytest.fixture
def workspace(server: ScriptedServer, credential: CountingCredential) -> Iterator[Workspace]:
    """Return a workspace that speaks the first api-version, so that the requests of a test are those it is about."""
    with Workspace(
        SUBSCRIPTION, GROUP, NAME, credential=credential, endpoint=server.url, api_version=FIRST_FAMILY[0]
    ) as opened:
        yield opened


def as_local(server: ScriptedServer, folder: Path) -> dict[str, str]:
    """Return the environment in which the scripted server is the local workspace, spoken with in the first api-version.

    Args:
        folder: where what says so is written, and what programs remember.
    """
    home = folder / "local-home"
    home.mkdir()
    facts = {
        "url": server.url,
        "blob_endpoint": f"{server.url}/account",
        "token": "local-secret-token",
        "subscription_id": SUBSCRIPTION,
        "resource_group": GROUP,
        "workspace_name": NAME,
    }
    (home / "server.json").write_text(json.dumps(facts), encoding="utf-8")
    return {
        "AMLWRAP_LOCAL_HOME": str(home),
        "AMLWRAP_CACHE_HOME": str(folder / "cache"),
        "AMLWRAP_API_VERSION": FIRST_FAMILY[0],
    }


@pytest.fixture
def amlwrap(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., Outcome]:
    """Run the program on the scripted server, as `amlwrap ARGUMENTS --local` would be run, in the first api-version."""
    for name, value in as_local(server, tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str, local: bool = True) -> Outcome:
        return run_program(capfd, *arguments, *(["--local"] if local else []))

    return run
