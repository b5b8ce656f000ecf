"""The tutorial over a real socket: upload, LightGBM job, sweep, against the embedded workspace, from Python."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from amlwrap import JobStatus, Workspace, lightgbm
from amlwrap.local import daemon
from amlwrap.sweep import Choice, Uniform
from tests.contract.conftest import API_VERSIONS

EXAMPLE = Path(__file__).parents[2] / "examples" / "lightgbm-iris"
COMMAND = "python main.py --iris-csv $AZURE_ML_INPUT_iris --num-boost-round 30"


@pytest.fixture(scope="module")
def workspace(api_version: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    home = tmp_path_factory.mktemp("local-workspace")
    daemon.start(home)
    try:
        with Workspace.local(home) as opened:
            yield opened
    finally:
        daemon.stop(home)


@pytest.fixture(scope="module")
def job(workspace: Workspace) -> dict[str, Any]:
    """What the tutorial's command job and its sweep have in common: registered assets and a command."""
    return {
        "compute": "cpu-cluster",
        "code": workspace.code.upload("train-lightgbm", EXAMPLE / "src"),
        "environment": workspace.environments.create(
            "lightgbm-environment",
            image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04",
            conda_file=EXAMPLE / "environment.yml",
        ),
        "inputs": {"iris": workspace.data.create("iris-data", EXAMPLE / "iris.csv")},
        "command": COMMAND,
        "experiment_name": "lightgbm-iris",
    }


def test_the_workspace_has_a_cluster_and_a_default_datastore(workspace: Workspace) -> None:
    assert "cpu-cluster" in {compute.name for compute in workspace.computes.list()}
    datastore = workspace.datastores.default()
    assert (datastore.type, datastore.is_default) == ("AzureBlob", True)
    assert datastore.account_name
    assert datastore.container_name


def test_assets_are_registered_once_per_content(workspace: Workspace, job: dict[str, Any]) -> None:
    assert workspace.code.upload("train-lightgbm", EXAMPLE / "src") == job["code"]
    assert workspace.data.create("iris-data", EXAMPLE / "iris.csv") == job["inputs"]["iris"]
    assert workspace.environments.get("lightgbm-environment").id == job["environment"].id


def test_a_command_job_trains_on_the_rows_and_keeps_its_model(
    workspace: Workspace, job: dict[str, Any], tmp_path: Path
) -> None:
    submitted = workspace.jobs.submit(lightgbm.command_job(**job))
    finished = workspace.jobs.wait(submitted.name)
    assert finished.status is JobStatus.COMPLETED
    folder = workspace.jobs.download(finished.name, tmp_path)
    model = (folder / "outputs" / "model.txt").read_text()
    assert "feature_names=sepal_length sepal_width petal_length petal_width" in model
    assert "num_class=3" in model
    assert "30 iterations on 120 rows, tested on 30" in "".join(workspace.jobs.log(finished.name))


@pytest.mark.parametrize(
    "api_version", API_VERSIONS[-1:], indirect=True, scope="module"
)  # the README's run has the other
def test_a_sweep_finds_hyperparameters_that_beat_guessing(workspace: Workspace, job: dict[str, Any]) -> None:
    sweep = lightgbm.sweep_job(
        **job,
        search_space={"--learning_rate": Uniform(0.01, 0.9), "--boosting": Choice(["gbdt", "dart"])},
        metric="multi_logloss",
        max_total_trials=2,
        max_concurrent_trials=2,
    )
    finished = workspace.jobs.wait(workspace.jobs.submit(sweep).name)
    trials = workspace.jobs.trials(finished.name)
    assert len(trials) == 2
    assert all(0.01 <= float(trial.as_lightgbm_params()["learning_rate"]) <= 0.9 for trial in trials)
    metrics = [trial.metric for trial in trials]
    assert metrics == sorted(metrics)
    assert metrics[0] < 0.4


def test_a_failing_script_shows_the_end_of_its_log(workspace: Workspace, job: dict[str, Any]) -> None:
    from amlwrap.errors import JobFailedError

    failing = {**job, "command": "echo about to fail && python missing.py"}
    submitted = workspace.jobs.submit(lightgbm.command_job(**failing))
    with pytest.raises(JobFailedError) as caught:
        workspace.jobs.wait(submitted.name)
    assert any("about to fail" in line for line in caught.value.log_tail)
    assert any("missing.py" in line for line in caught.value.log_tail)


def test_a_job_deleted_is_gone(workspace: Workspace, job: dict[str, Any]) -> None:
    from amlwrap.errors import NotFoundError

    quick = {**job, "command": "true", "environment": None}
    submitted = workspace.jobs.submit(lightgbm.command_job(**quick))
    workspace.jobs.wait(submitted.name)
    workspace.jobs.delete(submitted.name)
    with pytest.raises(NotFoundError):
        workspace.jobs.get(submitted.name)
