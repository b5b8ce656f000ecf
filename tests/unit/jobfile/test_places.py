"""A property that an api-version has no words for is found again in the file that it was read from."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.jobfile import read_job_file

COMMAND = """\
command: python main.py
environment:
  build: {path: docker}
compute: azureml:cpu
inputs:
  model:
    path: azureml:m:1
    type: mlflow_model
outputs:
  out:
    name: registered
resources:
  shm_size: 2g
services:
  lab:
    type: jupyter_lab
    nodes: all
queue_settings:
  job_tier: Spot
identity:
  type: user_identity
"""
SWEEP = """\
type: sweep
trial:
  command: python main.py
  environment: azureml://registries/azureml/environments/e/versions/1
  resources: {shm_size: 2g}
search_space:
  seed: {type: randint, upper: 9}
objective: {goal: minimize, primary_metric: loss}
sampling_algorithm:
  type: random
  rule: sobol
  seed: 5
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("command", "line 1: command"),
        ("environment.build_context", "line 3: environment.build.path"),
        ("inputs.model.type", "line 8: inputs.model.type"),
        ("inputs.model.data", "line 7: inputs.model.path"),
        ("outputs.out.asset_name", "line 11: outputs.out.name"),
        ("shm_size", "line 13: resources.shm_size"),
        ("services.lab", "line 15: services.lab"),
        ("services.lab.all_nodes", "line 17: services.lab.nodes"),
        ("job_tier", "line 19: queue_settings.job_tier"),
        ("identity", "line 20: identity"),
        ("docker_args", "line 12: resources.docker_args"),
    ],
)
def test_properties_of_a_command_job_are_named_by_the_schemas_keys(tmp_path: Path, path: str, place: str) -> None:
    (tmp_path / "docker").mkdir()
    (tmp_path / "docker" / "Dockerfile").write_text("FROM x\n")
    (tmp_path / "docker" / "more").touch()
    (tmp_path / "job.yml").write_text(COMMAND)
    assert read_job_file(tmp_path / "job.yml").place(path) == f"{tmp_path / 'job.yml'}, {place}"


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("command", ", line 3: trial.command"),
        ("environment", ", line 4: trial.environment"),
        ("shm_size", ", line 5: trial.resources.shm_size"),
        ("instance_type", ", line 5: trial.resources.instance_type"),
        ("sampling_rule", ", line 11: sampling_algorithm.rule"),
        ("seed", ", line 12: sampling_algorithm.seed"),
        ("search_space.seed", ", line 7: search_space.seed"),
        ("compute", ": compute"),
    ],
)
def test_properties_of_a_trial_are_found_in_the_trial(tmp_path: Path, path: str, place: str) -> None:
    (tmp_path / "job.yml").write_text(SWEEP)
    assert read_job_file(tmp_path / "job.yml").place(path) == f"{tmp_path / 'job.yml'}{place}"
