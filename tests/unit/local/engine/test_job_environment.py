"""A job's own Python environment over a shared one, which nothing that runs in it changes."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from uv import find_uv_bin

from amlwrap.local.engine.environments import prepare_environment, server_environment
from amlwrap.local.engine.job_environment import BaseEnvironment, create_job_environment
from tests.support.wheels import make_wheel

Run = Callable[[str], str]
INSTALLERS = ["pip", "pip3", "python -m pip", "python3 -m pip", f"{find_uv_bin()} pip"]


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two versions of a package."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "2.0"):
        make_wheel(folder, "tiny", version)
    return folder


@pytest.fixture(scope="module")
def base(wheels: Path, tmp_path_factory: pytest.TempPathFactory) -> BaseEnvironment:
    """A cached environment, made by uv without pip, with the older version and an editable package in it."""
    folder = tmp_path_factory.mktemp("base")
    conda = {"dependencies": [{"pip": ["--no-index", f"--find-links {wheels}", "tiny==1.0"]}]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(folder))
        prepared = asyncio.run(prepare_environment(json.dumps(conda), folder / "log.txt"))
    (folder / "editable").mkdir()
    (folder / "editable" / "in_place.py").touch()
    (prepared.packages[0] / "_in_place.pth").write_text(f"{folder / 'editable'}\n")
    return prepared


@pytest.fixture
def run(base: BaseEnvironment, wheels: Path, tmp_path: Path) -> Run:
    """Run shell text in a new job environment, whose folder has a space in its name; return what it printed."""
    folder = tmp_path / "a job" / "python"
    executables = create_job_environment(folder, base)
    environment = {
        "PATH": ":".join([*map(str, executables), os.environ["PATH"]]),
        "VIRTUAL_ENV": str(folder),
        "HOME": str(tmp_path),
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": str(wheels),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "UV_OFFLINE": "1",
        "UV_FIND_LINKS": str(wheels),
    }

    def run(script: str) -> str:
        done = subprocess.run(["sh", "-ec", script], env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


def _contents(base: BaseEnvironment) -> dict[Path, bytes]:
    """Return every file of an environment but the compiled ones."""
    folders = [*base.packages, *base.executables]
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {file: file.read_bytes() for file in files if file.suffix != ".pyc"}


def test_the_base_is_importable_and_its_scripts_run_in_the_job(run: Run, tmp_path: Path) -> None:
    prefix = tmp_path / "a job" / "python"
    assert run("python -c 'import sys; print(sys.prefix)'") == str(prefix)
    assert run("python3 -c 'import tiny, in_place; print(tiny.VERSION)'") == "1.0"
    assert run("tiny") == f"1.0 {prefix}"


@pytest.mark.parametrize("installer", INSTALLERS)
def test_what_is_installed_is_there_for_the_job_alone(base: BaseEnvironment, run: Run, installer: str) -> None:
    before = _contents(base)
    run(f"{installer} install tiny==2.0")
    assert run("python -c 'import tiny; print(tiny.VERSION)'; tiny").split()[:2] == ["2.0", "2.0"]
    assert _contents(base) == before


def test_what_is_uninstalled_is_gone_for_the_job_alone(base: BaseEnvironment, run: Run) -> None:
    before = _contents(base)
    run("pip uninstall -y tiny pip")
    run("pip install --force-reinstall tiny==2.0 && pip uninstall -y tiny")
    assert run("python -c 'import tiny; print(tiny.VERSION)'") == "1.0"
    assert _contents(base) == before


def test_an_editable_install_of_the_job_comes_before_the_base(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tiny.py").write_text("VERSION = 'edited'\n")
    run(f"echo '{tmp_path}' > \"$(python -c 'import sysconfig; print(sysconfig.get_path(\"purelib\"))')/my_tiny.pth\"")
    assert run("python -c 'import tiny; print(tiny.VERSION)'") == "edited"


def test_the_servers_own_environment_is_a_base_too(tmp_path: Path) -> None:
    executables = create_job_environment(tmp_path / "python", server_environment())
    program = "import sys, amlwrap, uvicorn; print(sys.prefix)"
    done = subprocess.run([executables[0] / "python", "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(tmp_path / "python") != sys.prefix
    assert (executables[0] / "uvicorn").is_file()
