"""The Python that jobs run in: built from conda files, there with pip, and every job's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.support.local_workspace import LocalWorkspace
from tests.support.wheels import make_wheel

TRY_TINY = "python -c 'import tiny; print(\"tiny\", tiny.VERSION)'"
PRINT_PREFIX = "python -c 'import sys; print(sys.prefix)'"


@pytest.fixture(scope="module")
def pip_options(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What lets pip find two versions of a package, and nothing else."""
    folder = tmp_path_factory.mktemp("wheels")
    for version in ("1.0", "2.0"):
        make_wheel(folder, "tiny", version)
    return f"--no-index --find-links {folder}"


def test_a_conda_file_becomes_an_environment(local: LocalWorkspace) -> None:
    conda = "dependencies:\n- python=3.8\n- pip\n- pip:\n  - iniconfig==2.1.0\n"
    local.put("/environments/tiny/versions/1", {"condaFile": conda})
    environment = f"{local.path}/environments/tiny/versions/1"
    command = "python -c 'import iniconfig; print(iniconfig.__file__)'"
    name = local.command(command, environmentId=environment)
    assert local.wait(name)["status"] == "Completed", local.log(name)
    lines = local.log(name).splitlines()
    assert "asks for Python 3.8" in lines[0]
    assert Path(lines[-1]).is_relative_to(os.environ["AMLWRAP_CACHE_HOME"])
    again = local.command(command, environmentId="azureml:tiny:1")
    local.wait(again)
    assert not any("Building" in line for line in local.log(again).splitlines())


def test_an_environment_that_cannot_be_built_fails_the_job_and_is_tried_again(local: LocalWorkspace) -> None:
    conda = "dependencies:\n- pip:\n  - iniconfig==0.0.0.dev999\n"
    local.put("/environments/impossible/versions/1", {"condaFile": conda})
    for _ in range(2):
        name = local.command("true", environmentId="azureml:impossible:1")
        job = local.wait(name)
        assert job["status"] == "Failed"
        assert "packages could not be installed" in job["properties"]["amlwrap.error"]
        assert "iniconfig" in local.log(name)


@pytest.mark.parametrize("conda", [False, True], ids=["the server's own", "a conda file's"])
def test_what_a_job_installs_reaches_no_other_job(local: LocalWorkspace, pip_options: str, conda: bool) -> None:
    chosen = {}
    if conda:
        packages = "".join(f"\n  - {line}" for line in pip_options.replace(" --", "\n--").splitlines())
        text = f"dependencies:\n- pip:{packages}\n  - tiny==1.0\n"
        assert local.put("/environments/shared/versions/1", {"condaFile": text}).status_code in (200, 201)
        chosen = {"environmentId": "azureml:shared:1"}
    install = f"pip install -q --disable-pip-version-check {pip_options} tiny==2.0 && {TRY_TINY}"
    first = local.command(f"{install} && {PRINT_PREFIX}", **chosen)
    assert local.wait(first)["status"] == "Completed", local.log(first)
    *_, tried, prefix = local.log(first).splitlines()
    assert tried == "tiny 2.0"
    assert prefix != sys.prefix
    assert not Path(prefix).exists()
    second = local.command(f"pip --version && ({TRY_TINY} || echo none)", **chosen)
    assert local.wait(second)["status"] == "Completed", local.log(second)
    assert local.log(second).splitlines()[-1] == ("tiny 1.0" if conda else "none")


def test_the_processes_of_a_job_share_its_environment(local: LocalWorkspace) -> None:
    name = local.command(
        f"{PRINT_PREFIX}; command -v mlflow",
        compute=local.compute | {"instanceCount": 2},
        distribution={"distributionType": "Mpi"},
    )
    assert local.wait(name)["status"] == "Completed", local.log(name)
    logs = [local.log(name, f"user_logs/std_log_process_{rank}.txt") for rank in range(2)]
    assert logs[0] == logs[1]
    prefix, mlflow = logs[0].splitlines()
    assert Path(mlflow).parent == Path(prefix) / "bin"
