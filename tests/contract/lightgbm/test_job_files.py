"""The example's job files, run as they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amlwrap import Workspace
from tests.support.program import run_program

EXAMPLE = Path(__file__).parents[3] / "examples" / "lightgbm-iris"


def test_the_examples_job_file_trains_a_model(
    workspace: Workspace, lightgbm_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    options = ["--set", "inputs.learning_rate=0.3", "--name", "from-a-file", "--stream", "--local", "-o", "json"]
    outcome = run_program(capsys, "job", "create", "-f", str(EXAMPLE / "job.yml"), *options)
    assert outcome.code == 0, outcome.err
    assert "100 iterations on 120 rows" in outcome.err
    shown = json.loads(outcome.out)
    assert (shown["name"], shown["status"], shown["experiment"]) == ("from-a-file", "Completed", "lightgbm-iris")
    assert "--learning-rate 0.3" in workspace.jobs.get("from-a-file").description.command  # type: ignore[union-attr]  # a command job


def test_the_examples_sweep_file_is_a_sweep_of_twelve(
    workspace: Workspace, lightgbm_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    outcome = run_program(capsys, "job", "create", "-f", str(EXAMPLE / "sweep.yml"), "--dry-run", "--local")
    assert outcome.code == 0, outcome.err
    *assets, sweep = json.loads(outcome.out)
    assert {request["path"].split("/")[-4] for request in assets} == {"codes", "environments", "data"}
    properties = sweep["body"]["properties"]
    assert properties["maxTotalTrials"] == 12
    assert "--learning-rate $AZUREML_SWEEP_learning_rate" in properties["trial"]["command"]
    assert list(properties["trial"]["inputDataBindings"]) == ["iris"]
