"""What stands in the way of building an environment is one sentence; what is not used of one is told."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import uv

from amlwrap.assets import EnvironmentDefinition
from amlwrap.local.engine.environments import (
    claimants,
    prepare_environment,
    prepare_serving_environment,
    server_environment,
    unused_image_line,
)
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_environment import BaseEnvironment
from tests.support.wheels import make_wheel

CONDA = "dependencies:\n- pip:\n  - iniconfig\n"


def _reason(log: Path) -> str:
    with pytest.raises(JobFailure) as raised:
        asyncio.run(prepare_environment(CONDA, log))
    return raised.value.reason


def test_a_cache_that_cannot_be_written_fails_the_job_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").touch()
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path / "cache"))
    assert _reason(tmp_path / "log.txt") == (
        f"The environment cannot be built in {tmp_path / 'cache' / 'environments'}: Not a directory; make that "
        "possible, or start the local workspace with AMLWRAP_CACHE_HOME naming another folder."
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="writes to a file that is always full")
def test_a_disk_that_is_full_fails_the_job_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    assert ": No space left on device; " in _reason(Path("/dev/full"))


def test_a_missing_uv_fails_the_job_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> str:
        raise FileNotFoundError("uv")

    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(uv, "find_uv_bin", nowhere)
    assert _reason(tmp_path / "log.txt").startswith("The environment cannot be built, since uv is missing")


@pytest.mark.parametrize(
    ("definition", "begin", "end"),
    [
        (
            EnvironmentDefinition(image="ubuntu:24.04"),
            "The image ubuntu:24.04 is",
            "the local workspace's own packages.",
        ),
        (EnvironmentDefinition(image="a", conda_file=CONDA), "The image a is", "the packages of the conda file."),
        (EnvironmentDefinition(dockerfile="FROM a"), "The environment's Docker build is", "own packages."),
        (EnvironmentDefinition(build_context="."), "The environment's Docker build is", "own packages."),
    ],
)
def test_an_image_that_is_not_used_is_told(definition: EnvironmentDefinition, begin: str, end: str) -> None:
    line = unused_image_line(definition)
    assert line is not None
    assert line.startswith(f"{begin} not used here")
    assert line.endswith(end)


def test_without_an_image_there_is_nothing_to_tell() -> None:
    assert unused_image_line(EnvironmentDefinition(conda_file=CONDA)) is None


def test_what_serves_stands_before_the_servers_own_packages_where_they_do_not_hold_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    wheel = make_wheel(tmp_path / "wheels", "servesmodels", "1.0")
    log = tmp_path / "log.txt"
    own = server_environment()
    assert asyncio.run(prepare_serving_environment(None, {"pytest": "pytest", "attrs": "attrs"}, log)) == own
    base = asyncio.run(prepare_serving_environment(None, {"servesmodels": f"servesmodels @ {wheel.as_uri()}"}, log))
    assert base.packages[-len(own.packages) :] == own.packages
    assert (base.packages[0] / "servesmodels.py").is_file()


def test_what_serves_is_installed_together_with_what_a_conda_file_asks_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_CACHE_HOME", str(tmp_path))
    wheels = {name: make_wheel(tmp_path / "wheels", name, "1.0").as_uri() for name in ("servesmodels", "modelneeds")}
    conda_file = f"dependencies: [{{pip: ['modelneeds @ {wheels['modelneeds']}']}}]"
    serving = {"servesmodels": f"servesmodels @ {wheels['servesmodels']}"}
    base = asyncio.run(prepare_serving_environment(conda_file, serving, tmp_path / "log.txt"))
    (packages,) = base.packages
    assert {path.name for path in packages.glob("*.py")} >= {"servesmodels.py", "modelneeds.py"}


def test_a_package_that_claims_a_namespace_behind_what_serves_is_installed_beside_it(tmp_path: Path) -> None:
    base = BaseEnvironment((tmp_path,), ())
    assert claimants(base) == []
    claimed = tmp_path / "azure" / "monitor" / "opentelemetry"
    (claimed / "exporter").mkdir(parents=True)
    (claimed / "exporter" / "__init__.py").touch()
    assert claimants(base) == []
    (claimed / "__init__.py").touch()
    assert claimants(base) == ["azure-monitor-opentelemetry"]
