"""What a job's log is told while packages are installed, with uv as it is."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

import pytest

from amlwrap.local.engine.environments import prepare_environment
from amlwrap.local.engine.errors import JobFailure
from tests.support.wheels import make_wheel


def _conda_file(*packages: str) -> str:
    return "dependencies:\n- pip\n- pip:\n" + "".join(f"  - '{package}'\n" for package in packages)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_the_log_tells_how_many_packages_there_are_and_where_they_are_listed(tmp_path: Path, cache: Path) -> None:
    wheels: Mapping[str, Path] = {name: make_wheel(tmp_path, name, "1.0") for name in ("first", "second")}
    log = tmp_path / "log.txt"
    asyncio.run(prepare_environment(_conda_file(*(f"{name} @ {file.as_uri()}" for name, file in wheels.items())), log))
    lines = log.read_text().splitlines()
    assert any(line.startswith("Installed 2 packages in ") for line in lines)
    assert not any(name in line for line in lines for name in wheels)
    place = Path(lines[-1].removeprefix("[amlwrap] Its packages are listed in ").removesuffix("."))
    assert place.is_relative_to(cache)
    assert [line.partition("==")[0] for line in place.read_text().splitlines()[-2:]] == [" + first", " + second"]


def test_what_uv_cannot_install_is_in_the_log(tmp_path: Path, cache: Path) -> None:
    log = tmp_path / "log.txt"
    with pytest.raises(JobFailure, match="could not be installed; the log says why"):
        asyncio.run(prepare_environment(_conda_file(f"absent @ {(tmp_path / 'absent-1.0.whl').as_uri()}"), log))
    assert "absent-1.0.whl" in log.read_text()
    assert "listed in" not in log.read_text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="writes to a file that is always full")
def test_a_log_that_is_full_ends_the_installation_with_that_reason(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(JobFailure, match="No space left on device"):
        asyncio.run(prepare_environment(_conda_file("absent"), Path("/dev/full")))
