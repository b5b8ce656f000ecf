"""Trials read from a real MLflow file store, as the local workspace keeps one."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from azure.identity import DefaultAzureCredential

from amlwrap.errors import AmlwrapError, AuthenticationError, UsageError
from amlwrap.job import CommandJob, Goal, Job, JobStatus, Objective, SweepJob, Trial
from amlwrap.metrics import (
    TrialResult,
    best_trial,
    constant_note,
    open_client,
    rank_trials,
    read_trials,
    workspace_tracking_uri,
)
from amlwrap.sweep import Choice, Uniform
from amlwrap.workspace import Workspace
from tests.support.entra import put_az
from tests.support.scripted_server import Answer, ScriptedServer

SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={"--learning_rate": Uniform(0.1, 1), "boosting": Choice(["gbdt", "dart"])},
    objective=Objective(primary_metric="test-auc", goal="Maximize"),
    compute="cpu-cluster",
)


def job(store: Path, run_id: str, description: SweepJob | CommandJob | None = SWEEP) -> Job:
    return Job(
        name="sweep",
        id="/x/jobs/sweep",
        type="Sweep",
        status=JobStatus.COMPLETED,
        tracking_uri=store.as_uri(),
        run_id=run_id,
        description=description,
    )


@pytest.fixture
def store(tmp_path: Path) -> tuple[Path, str, Any]:
    """A store with the run of a sweep: its folder, the run's id and a client."""
    client = open_client(job(tmp_path, "none"))
    experiment = client.create_experiment("iris")
    return tmp_path, client.create_run(experiment).info.run_id, client


def add_trial(store: tuple[Path, str, Any], name: str, metrics: list[float], **params: object) -> str:
    _, parent, client = store
    experiment = client.get_run(parent).info.experiment_id
    run_id = str(client.create_run(experiment, run_name=name, tags={"mlflow.parentRunId": parent}).info.run_id)
    for key, value in params.items():
        client.log_param(run_id, key, value)
    for step, value in enumerate(metrics):
        client.log_metric(run_id, "test-auc", value, step=step)
    client.set_terminated(run_id, "FINISHED")
    return run_id


def test_trials_come_best_first_with_the_sweeps_own_parameters(store: tuple[Path, str, Any]) -> None:
    add_trial(store, "s_0", [0.5, 0.7], learning_rate="0.25", boosting="dart", seed=42)
    add_trial(store, "s_1", [], learning_rate="0.5", boosting="gbdt")
    add_trial(store, "s_2", [0.9], learning_rate="1", boosting="gbdt")
    add_trial(store, "s_3", [math.nan], learning_rate="0.75", boosting="gbdt")
    trials = read_trials(job(store[0], store[1]))
    assert [(trial.name, trial.metric) for trial in trials] == [
        ("s_2", 0.9),
        ("s_0", 0.7),
        ("s_1", None),
        ("s_3", None),
    ]
    assert trials[0].parameters == {"--learning_rate": 1, "boosting": "gbdt"}
    assert trials[1].metric == 0.7
    assert trials[1].as_lightgbm_params() == {"learning_rate": 0.25, "boosting": "dart"}
    assert trials[1].as_arguments() == ["--learning_rate", "0.25", "--boosting", "dart"]
    best = best_trial(trials)
    assert best is not None
    assert best.name == "s_2"
    assert {trial.status for trial in trials} == {JobStatus.COMPLETED}
    assert not any(trial.constant for trial in trials)


def test_a_trial_whose_model_never_splits_is_known_by_its_tag(store: tuple[Path, str, Any]) -> None:
    add_trial(store, "s_0", [0.5])
    store[2].set_tag(add_trial(store, "s_1", [0.4]), "amlwrap.constant_model", "true")
    assert [(trial.name, trial.constant) for trial in read_trials(job(store[0], store[1]))] == [
        ("s_0", False),
        ("s_1", True),
    ]


def test_azure_keeps_the_hyperparameters_in_a_tag_of_the_sweeps_run(store: tuple[Path, str, Any]) -> None:
    trial = add_trial(store, "s_0", [0.5])
    store[2].set_tag(store[1], f"_aml_system_{trial}", json.dumps({"--learning_rate": 0.3, "boosting": "dart"}))
    assert read_trials(job(store[0], store[1]))[0].parameters == {"--learning_rate": 0.3, "boosting": "dart"}


def test_of_choices_the_one_that_was_drawn_is_shown(store: tuple[Path, str, Any]) -> None:
    add_trial(store, "s_0", [0.5], learning_rate="1.10", boosting="true")
    described = job(store[0], store[1])
    space = {"--learning_rate": Choice(["1.10", "7"]), "boosting": Choice(["true", False])}
    described = evolve(described, description=evolve(described.description, search_space=space))
    assert read_trials(described)[0].parameters == {"--learning_rate": "1.10", "boosting": "true"}


def test_parameters_are_numbers_booleans_or_the_text_that_was_logged(store: tuple[Path, str, Any]) -> None:
    add_trial(store, "s_0", [0.5], learning_rate="1.50", boosting="01234")
    add_trial(store, "s_1", [0.4], learning_rate="True", boosting="1_000")
    first, second = read_trials(job(store[0], store[1]))
    assert first.parameters == {"--learning_rate": 1.5, "boosting": "01234"}
    assert second.as_arguments() == ["--learning_rate", "true", "--boosting", "1_000"]


def test_what_cannot_be_read_is_told(store: tuple[Path, str, Any]) -> None:
    with pytest.raises(UsageError, match="only sweeps have trials"):
        read_trials(evolve(job(store[0], store[1], CommandJob(command="a", compute="c")), type="Command"))
    with pytest.raises(AmlwrapError, match="Job sweep is a sweep with a part that amlwrap has no words for"):
        read_trials(evolve(job(store[0], store[1]), description=None))
    with pytest.raises(AmlwrapError, match="The metrics of job sweep cannot be read"):
        read_trials(job(store[0], "0123456789abcdef0123456789abcdef"))


def test_a_scheme_without_its_plugin_is_told(tmp_path: Path) -> None:
    strange = evolve(job(tmp_path, "x"), tracking_uri="strange://host/x")
    with pytest.raises(UsageError, match="MLflow cannot read strange:// without its plugin"):
        open_client(strange)
    with pytest.raises(UsageError, match="names no MLflow tracking server"):
        open_client(evolve(strange, tracking_uri=None))


def test_mlflows_plugin_that_cannot_sign_in_is_told(
    store: tuple[Path, str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AZURE_TOKEN_CREDENTIALS", "AzureCliCredential")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    put_az(tmp_path, "echo 'AADSTS700082: The refresh token has expired due to inactivity.' >&2; exit 1")

    class Plugin:
        def get_run(self, _: str) -> None:
            DefaultAzureCredential().get_token("https://management.azure.com/.default")

    monkeypatch.setattr("amlwrap.metrics.open_client", lambda _: Plugin())
    with pytest.raises(AuthenticationError, match=r"AADSTS700082: .*: run `az login` again"):
        read_trials(job(store[0], store[1]))


def test_a_workspace_tracks_on_the_host_of_its_region() -> None:
    uri = workspace_tracking_uri("https://eastus.api.azureml.ms/discovery", "/subscriptions/s/x")
    assert uri == "azureml://eastus.api.azureml.ms/mlflow/v1.0/subscriptions/s/x"
    assert workspace_tracking_uri(None, "/subscriptions/s/x") is None


def test_a_sweep_that_names_no_tracking_server_uses_the_workspaces(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    server.on(
        "GET", "*/workspaces/ws", Answer(body={"properties": {"discoveryUrl": "https://r.api.azureml.ms/discovery"}})
    )
    own = job(tmp_path, "x")
    assert workspace.jobs.tracking_uri(own) == tmp_path.as_uri()
    assert not server.requests
    nameless = evolve(own, tracking_uri=None)
    assert workspace.jobs.tracking_uri(nameless) == f"azureml://r.api.azureml.ms/mlflow/v1.0{workspace.id}"


def trial(name: str, metric: float | None, status: JobStatus = JobStatus.COMPLETED, **parameters: Any) -> TrialResult:
    return TrialResult(name=name, parameters=parameters, metric=metric, status=status, seconds=1.0)


def test_the_best_trial_is_one_that_finished() -> None:
    assert best_trial([trial("a", 0.1, JobStatus.CANCELED), trial("b", 0.2)]) == trial("b", 0.2)
    assert best_trial([trial("a", 0.1, JobStatus.CANCELED), trial("b", None)]) == trial("a", 0.1, JobStatus.CANCELED)
    assert best_trial([trial("a", math.nan)]) is None
    assert best_trial([trial("a", math.inf), trial("b", -math.inf)]) is None
    assert best_trial([trial("a", 0.1, JobStatus.FAILED), trial("b", 0.2, JobStatus.RUNNING)]) is None
    assert best_trial([]) is None


@pytest.mark.parametrize("goal", Goal)
def test_trials_stand_in_one_order(goal: Goal) -> None:
    better, worse = (1.0, 2.0) if goal is Goal.MINIMIZE else (2.0, 1.0)
    best_first = [
        trial("s_2", better),
        trial("s_10", better),
        trial("s_3", worse),
        trial("s_0", better, JobStatus.CANCELED),
        trial("s_1", better, JobStatus.CANCELED),
        trial("s_4", better, JobStatus.RUNNING),
        trial("s_5", worse, JobStatus.FAILED),
        trial("s_6", math.inf),
        trial("s_7", -math.inf),
        trial("s_8", math.nan),
        trial("s_9", None),
    ]
    assert rank_trials(best_first[::-1], goal) == best_first
    assert best_trial(best_first) is best_first[0]


def test_a_metric_that_is_nan_is_none() -> None:
    assert trial("a", math.nan).metric is None


@pytest.mark.parametrize(
    ("constant", "said"),
    [
        ([], None),
        (
            [trial("s_0", 0.5, min_data_in_leaf=1_234_567), trial("s_1", 0.5, min_data_in_leaf=60.0)],
            "2 of 3 trials tie at a constant model: no split was possible; "
            "lower min_data_in_leaf (they had 60 to 1234567).",
        ),
        (
            [trial("s_0", 0.5, **{"--min_data_in_leaf": 60}), trial("s_1", 0.6, **{"--min_data_in_leaf": 60})],
            "2 of 3 trials ended with a constant model: no split was possible; lower min_data_in_leaf (they had 60).",
        ),
        (
            [trial("s_0", 0.5, min_data_in_leaf=60)],
            "1 of 2 trials ended with a constant model: no split was possible; lower min_data_in_leaf (it had 60).",
        ),
        (
            [trial("s_0", 0.5, learning_rate=0.1), trial("s_1", 0.5, learning_rate=0.2)],
            "2 of 3 trials tie at a constant model: no split was possible; "
            "lower what forbids splits, such as min_data_in_leaf.",
        ),
    ],
)
def test_constant_models_are_told_in_one_line(constant: list[TrialResult], said: str | None) -> None:
    learnt = trial("s_9", 0.1, min_data_in_leaf=5)
    assert constant_note([learnt, *(evolve(each, constant=True) for each in constant)]) == said
