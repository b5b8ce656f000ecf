"""Jobs and sweeps of the local workspace, which MLflow's client reads and the jobs themselves log to."""

from __future__ import annotations

from pathlib import Path

import mlflow
from mlflow import MlflowClient

from amlwrap import CommandJob, EnvironmentDefinition, Objective, SweepJob, Trial, Workspace
from amlwrap.sweep import Choice
from tests.support.referees import page_blocks

PLAIN = EnvironmentDefinition(image="any")
_SCRIPT = """
import os
with mlflow.start_run(run_id=os.environ["AZUREML_RUN_ID"]) as run:
    mlflow.log_metric("accuracy", 0.9, step=2)
    mlflow.log_param("a", 1)
    with mlflow.start_run(nested=True, run_name="inner"):
        mlflow.log_metric("loss", 0.5)
tags = {"mlflow.parentRunId": run.info.run_id}
mlflow.MlflowClient().create_run(run.info.experiment_id, run_name="left going", tags=tags)
"""
_TRIAL = "import mlflow, sys; mlflow.log_metric('loss', float(sys.argv[1]))"


def test_a_job_is_a_run_that_its_script_logs_to(workspace: Workspace, tmp_path: Path) -> None:
    # What docs/how-to/mlflow.md shows, and more, in one job: importing MLflow takes the longest of all.
    (tmp_path / "main.py").write_text(page_blocks("how-to/mlflow.md", "python")[0] + _SCRIPT)
    job = CommandJob(
        command="python main.py", code=tmp_path, environment=PLAIN, compute="cpu-cluster", experiment_name="job-runs"
    )
    name = workspace.jobs.wait(workspace.jobs.submit(job).name).name
    run = mlflow.get_run(name)
    assert (run.info.status, run.data.metrics) == ("FINISHED", {"loss": 0.5, "accuracy": 0.9})
    assert run.data.params == {"rounds": "20", "a": "1"}
    assert mlflow.artifacts.load_dict(f"runs:/{name}/plots/x.json") == {"x": 1}
    found = mlflow.search_runs(experiment_names=["job-runs"])
    assert set(found["run_id"][found["tags.mlflow.parentRunId"].isna()]) == {name}
    inner = found[found["tags.mlflow.parentRunId"] == name]
    assert dict(zip(inner["tags.mlflow.runName"], inner["status"], strict=True)) == {
        "inner": "FINISHED", "left going": "FINISHED"
    }  # fmt: skip
    log = {each.path for each in MlflowClient().list_artifacts(name, "user_logs")}
    assert log == {"user_logs/std_log.txt"}


def test_trials_are_children_of_the_sweeps_run(workspace: Workspace) -> None:
    sweep = SweepJob(
        trial=Trial(command=f'python -c "{_TRIAL}" ${{{{search_space.loss}}}}', environment=PLAIN),
        search_space={"loss": Choice([0.5, 0.25])}, objective=Objective(primary_metric="loss", goal="Minimize"),
        algorithm="Grid", max_total_trials=2, max_concurrent_trials=2, compute="cpu-cluster",
        experiment_name="sweep-runs",
    )  # fmt: skip
    name = workspace.jobs.wait(workspace.jobs.submit(sweep).name).name
    (experiment,) = mlflow.search_experiments(filter_string="name = 'sweep-runs'")
    children = MlflowClient().search_runs(
        [experiment.experiment_id], f"tags.mlflow.parentRunId = '{name}'", order_by=["metrics.loss"]
    )
    assert [child.data.metrics["loss"] for child in children] == [0.25, 0.5]
    assert {child.info.run_id for child in children} == {f"{name}_0", f"{name}_1"}
