"""The example's job files, run as they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from amlwrap import CommandJob, Literal, Workspace
from amlwrap.api_versions import FIRST_FAMILY
from tests.support.contract import check_body
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
    assert (shown["name"], shown["status"], shown["experiment_name"]) == ("from-a-file", "Completed", "lightgbm-iris")
    described = workspace.jobs.get("from-a-file").description
    assert isinstance(described, CommandJob)
    # One family fills the literal in; the other keeps it beside the command.
    rate = described.inputs.get("learning_rate", Literal("0.3"))
    assert rate == Literal("0.3")
    assert re.search(r"--learning-rate (0\.3|\$\{\{inputs\.learning_rate}})", described.command)


@pytest.mark.usefixtures("workspace")
def test_the_examples_sweep_file_is_a_sweep_of_twelve(
    lightgbm_home: Path, api_version: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(lightgbm_home))
    outcome = run_program(capsys, "job", "create", "-f", str(EXAMPLE / "sweep.yml"), "--dry-run", "--local")
    assert outcome.code == 0, outcome.err
    *assets, sweep = json.loads(outcome.out)
    assert {request["path"].split("/")[-4] for request in assets} == {"codes", "environments", "data"}
    check_body("JobBaseResource", sweep["body"], api_version)
    properties = sweep["body"]["properties"]
    limits, inputs, rate = (
        (properties, properties["trial"]["inputDataBindings"], "$AZUREML_SWEEP_learning_rate")
        if api_version == FIRST_FAMILY[0]
        else (properties["limits"], properties["inputs"], "${{search_space.learning_rate}}")
    )
    assert limits["maxTotalTrials"] == 12
    assert list(inputs) == ["iris"]
    assert f"--learning-rate {rate}" in properties["trial"]["command"]
