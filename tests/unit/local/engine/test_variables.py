"""What a command is told: values in place of expressions, arguments, environment variables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap.local.engine.job import Job
from amlwrap.local.engine.task import Task
from amlwrap.local.engine.variables import Values, as_text, fill_in, job_environment
from amlwrap.local.references import WORKSPACE_ID
from amlwrap.local.state import State

VALUES = Values(
    inputs={"data": Path("/job/inputs/data")},
    literals={"n": "a b", "odd": "${{inputs.data}} $HOME"},
    outputs={"model": Path("/job/outputs/model")},
    hyperparameters={"lr": 0.1, "on": True, "kind": "gbdt", "leaves": 31},
)
TASK = Task("true", None, None, {}, {}, {}, {}, None, "cpu-cluster", 1, None, 0, "training")


@pytest.mark.parametrize(
    ("command", "filled"),
    [
        ("true", "true"),
        ("", ""),
        ("run ${{inputs.data}} > ${{outputs.model}}", "run /job/inputs/data > /job/outputs/model"),
        ("run ${{ inputs.n }}|${{inputs.n}}", "run a b|a b"),
        ("run --lr ${{search_space.lr}}", "run --lr 0.1"),
        ("${{search_space.on}} ${{search_space.kind}} ${{search_space.leaves}}", "true gbdt 31"),
        ("echo ${{inputs.odd}}", "echo ${{inputs.data}} $HOME"),
        ("echo $AZURE_ML_INPUT_data ${HOME}\n", "echo $AZURE_ML_INPUT_data ${HOME}\n"),
    ],
)
def test_expressions_become_what_they_stand_for_and_nothing_else_changes(command: str, filled: str) -> None:
    assert fill_in(command, {}, VALUES) == filled


@pytest.mark.parametrize(
    ("hyperparameters", "arguments"),
    [
        ({"lr": 0.1}, ""),
        ({"--lr": 0.1, "--leaves": 31}, " --lr 0.1 --leaves 31"),
        ({"--on": False, "--kind": "a b"}, " --on false --kind 'a b'"),
        ({"--kind": "$(reboot); x"}, " --kind '$(reboot); x'"),
        ({"--kind": ""}, " --kind ''"),
    ],
)
def test_what_begins_with_dashes_is_appended_as_the_shell_reads_it(
    hyperparameters: dict[str, Any], arguments: str
) -> None:
    assert fill_in("python train.py", hyperparameters, VALUES) == f"python train.py{arguments}"


def test_arguments_are_appended_to_the_last_line() -> None:
    assert fill_in("cd x\npython train.py\n\n", {"--lr": 1}, VALUES) == "cd x\npython train.py --lr 1"


@pytest.mark.parametrize(
    ("value", "text"), [("gbdt", "gbdt"), (1, "1"), (1.0, "1.0"), (1e-7, "1e-07"), (True, "true"), ("1", "1")]
)
def test_hyperparameters_are_written_as_json_has_them_and_texts_as_they_are(value: Any, text: str) -> None:
    assert as_text(value) == text


def _environment(state: State, job: Job, task: Task = TASK) -> dict[str, str]:
    return job_environment(state, job, task, VALUES, experiment_id="7", executables=[Path("/env/bin")])


@pytest.fixture
def job() -> Job:
    return Job("j", 1, TASK, run_id="r")


def test_variables_hold_what_expressions_stand_for_except_literals(state: State, job: Job) -> None:
    variables = _environment(state, job)
    assert variables["AZURE_ML_INPUT_data"] == "/job/inputs/data"
    assert variables["AZURE_ML_OUTPUT_model"] == "/job/outputs/model"
    assert variables["AZUREML_SWEEP_lr"] == "0.1"
    assert variables["AZUREML_SWEEP_on"] == "true"
    assert "AZURE_ML_INPUT_n" not in variables


def test_a_job_is_told_who_it_is(state: State, job: Job) -> None:
    variables = _environment(state, job)
    assert (variables["AZUREML_RUN_ID"], variables["AZUREML_ROOT_RUN_ID"]) == ("j", "j")
    assert (variables["MLFLOW_RUN_ID"], variables["MLFLOW_EXPERIMENT_ID"]) == ("r", "7")
    assert variables["MLFLOW_EXPERIMENT_NAME"] == "training"
    # Azure's form: what parses one parses the other.
    assert variables["MLFLOW_TRACKING_URI"] == f"http://127.0.0.1:4242/mlflow/v1.0{WORKSPACE_ID}" == state.tracking_uri
    assert variables["AZUREML_WORKSPACE_ID"] == state.workspace_guid
    assert variables["PATH"].split(":")[0] == "/env/bin"


def test_a_trial_belongs_to_its_sweep(state: State) -> None:
    trial = Job("s_1", 2, TASK, sweep=Job("s", 1), run_id="r")
    variables = _environment(state, trial)
    assert (variables["AZUREML_RUN_ID"], variables["AZUREML_ROOT_RUN_ID"]) == ("s_1", "s")


def test_a_job_cannot_speak_for_the_user(state: State, job: Job) -> None:
    variables = _environment(state, job)
    assert variables["AZUREML_RUN_TOKEN"] == variables["MLFLOW_TRACKING_TOKEN"]
    assert variables["AZUREML_RUN_TOKEN"] == state.tracking_token
    assert state.token not in variables.values()
    assert state.account_key not in variables.values()


def test_a_jobs_own_variables_are_the_last_word_and_taken_literally(state: State, job: Job) -> None:
    task = Task("true", None, None, {}, {}, {}, {"A": "$HOME", "PYTHONUNBUFFERED": "0"}, None, "", 1, None, 0, "e")
    variables = _environment(state, job, task)
    assert (variables["A"], variables["PYTHONUNBUFFERED"]) == ("$HOME", "0")


def test_a_job_sees_nothing_else_of_the_users_shell(state: State, job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_OF_THE_USER", "x")
    assert "SECRET_OF_THE_USER" not in _environment(state, job)


@pytest.mark.parametrize(
    ("names", "excepted"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://proxy:3128"}, "127.0.0.1,localhost"),
        ({"HTTP_PROXY": "http://proxy:3128", "no_proxy": ".example.org"}, ".example.org,127.0.0.1,localhost"),
    ],
)
def test_a_job_asks_no_proxy_for_the_workspace(
    state: State, job: Job, monkeypatch: pytest.MonkeyPatch, names: dict[str, str], excepted: str | None
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        for spelling in (name, name.lower()):
            monkeypatch.delenv(spelling, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    variables = _environment(state, job)
    assert (variables.get("no_proxy"), variables.get("NO_PROXY")) == (excepted, excepted)
