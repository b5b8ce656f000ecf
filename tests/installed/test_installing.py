"""The wheel in an empty environment, with each extra: what is installed, and that what the extra is for works."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

import pytest

from tests.support.installed import Environment, build

MEGABYTE = 1_000_000
MOST_PACKAGES, LARGEST = 34, 85 * MEGABYTE
# A trial of it takes no more than the packages of the extra, in which jobs without an environment run.
TRIAL = """python -c 'import mlflow, os; mlflow.log_metric("loss", float(os.environ["AZUREML_SWEEP_x"]))'"""
SWEEP = f"--name wide --command {shlex.quote(TRIAL)} --compute cpu-cluster --metric loss --goal minimize"
SEARCH = "--search 'x=choice(0.25,0.5)' --algorithm grid --max-concurrent-trials 2 --stream"
READ = """
import os
from attrs import evolve
from amlwrap import Workspace
from amlwrap.tracking import child_runs

with Workspace.local() as workspace:
    sweep = evolve(workspace.jobs.get("wide"), tracking_uri=os.environ["MLFLOW_TRACKING_URI"])
    _, runs = child_runs(sweep, None)
    print(sweep.tracking_uri.partition(":")[0], sorted(run.metrics["loss"] for run in runs))
"""
IMPORT = """
import amlrest, amlwrap
from amlrest.v2024_04_01 import api, models
print([amlwrap.__file__, amlrest.__file__])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("dist"))[0]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("installed") / "home"


@pytest.fixture(scope="module")
def core(wheel: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """amlwrap without extras, compiled as pip would."""
    made = Environment.make(tmp_path_factory.mktemp("core") / "venv", AMLWRAP_LOCAL_HOME=str(home))
    made.install(str(wheel), "--compile-bytecode")
    return made


@pytest.fixture(scope="module")
def local(wheel: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Environment]:
    """amlwrap with the extra `local`, and a workspace that it has started."""
    folder = tmp_path_factory.mktemp("local") / "venv"
    made = Environment.make(folder, AMLWRAP_LOCAL_HOME=str(home), AMLWRAP_LOCAL="1")
    made.install(f"amlwrap[local] @ {wheel.as_uri()}")
    made.ask("amlwrap", "local", "up", "--https")
    try:
        yield made
    finally:
        made.run("amlwrap", "local", "down")


def test_the_core_is_small(core: Environment) -> None:
    others = sorted(found.name for found in distributions(path=[str(core.packages)]) if found.name != "amlwrap")
    assert len(others) <= MOST_PACKAGES, others
    size = sum(file.stat().st_size for file in core.packages.rglob("*") if file.is_file())
    assert size < LARGEST, f"{size / MEGABYTE:.1f} MB"
    assert list(core.packages.rglob("amlwrap/__pycache__/*.pyc"))  # bytecode is counted


def test_the_core_imports_and_helps_itself(core: Environment) -> None:
    for place in json.loads(core.ask("python", "-c", IMPORT).replace("'", '"')):
        assert Path(place).is_relative_to(core.packages)
    assert core.ask("amlwrap", "--version").strip() == "0.1.0"
    assert "lightgbm" in core.ask("amlwrap", "--help")
    assert "Examples:" in core.ask("amlwrap", "lightgbm", "train", "--help")


def test_what_the_core_lacks_is_told_with_a_command_that_installs_it(core: Environment, wheel: Path) -> None:
    refused = core.run("amlwrap", "local", "up")
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1, refused.stderr
    *_, requirement = shlex.split(refused.stderr)
    assert requirement == f"amlwrap[local] @ {wheel.as_uri()}"


def test_local_is_all_that_a_workspace_jobs_and_reports_need(local: Environment) -> None:
    local.ask("amlwrap", "lightgbm", "sweep", *shlex.split(f"{SWEEP} {SEARCH}"))
    trials = json.loads(local.ask("amlwrap", "job", "trials", "wide", "-o", "json"))
    assert [trial["status"] for trial in trials] == ["Completed", "Completed"]
    local.ask("amlwrap", "job", "report", "wide", "--output-file", "wide.html")
    assert "wide_0" in (local.folder / "wide.html").read_text()


def test_mlflow_is_all_that_reading_trials_of_azure_needs(local: Environment, core: Environment, wheel: Path) -> None:
    """The local workspace is asked as Azure is, by `azureml://`, which MLflow's plugin alone can speak."""
    if not (local.folder / "wide.html").exists():
        local.ask("amlwrap", "lightgbm", "sweep", *shlex.split(f"{SWEEP} {SEARCH}"))
    exports = local.ask("amlwrap", "local", "mlflow", "--azureml").splitlines()
    variables = dict(shlex.split(line.removeprefix("export "))[0].split("=", 1) for line in exports)
    lacking = Environment(core.folder, {**core.variables, **variables}).run("python", "-c", READ)
    assert f"amlwrap[mlflow] @ {wheel.as_uri()}" in lacking.stderr.splitlines()[-1]

    core.install(f"amlwrap[mlflow] @ {wheel.as_uri()}")
    reading = Environment(core.folder, {**core.variables, **variables})
    assert reading.ask("python", "-W", "ignore", "-c", READ).strip() == "azureml [0.25, 0.5]"
