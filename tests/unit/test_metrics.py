"""Trials as a tracking server has them, and which of them is the best."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import evolve, frozen

from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.credentials import LocalCredential
from amlwrap.errors import AmlwrapError, UsageError
from amlwrap.job import CommandJob, Goal, Job, JobStatus, Objective, SweepJob, Trial
from amlwrap.metrics import (
    TrialResult,
    best_trial,
    constant_note,
    rank_trials,
    read_trials,
)
from amlwrap.sweep import Choice, Uniform
from amlwrap.transport import ArmClient
from tests.support.tracking import TrackingServer, tracking_server

SWEEP = SweepJob(
    trial=Trial(command="python main.py"),
    search_space={"--learning_rate": Uniform(0.1, 1), "boosting": Choice(["gbdt", "dart"])},
    objective=Objective(primary_metric="test-auc", goal="Maximize"),
    compute="cpu-cluster",
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrackingServer]:
    with tracking_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


@frozen
class Sweep:
    """A sweep with a run on a tracking server.

    Attributes:
        server: the tracking server.
        job: the sweep.
        http: what reads it: signed in as a workspace's own client is.
    """

    server: TrackingServer
    job: Job
    http: ArmClient

    def add_trial(self, name: str, metrics: list[float | str], **params: object) -> str:
        run = self.server.run(name, parent=self.job.run_id)
        given = [{"key": key, "value": str(value)} for key, value in params.items()]
        self.server.ask("runs/log-batch", run_id=run, params=given)
        self.server.log(run, "test-auc", *metrics)
        self.server.ask("runs/update", run_id=run, status="FINISHED", end_time=2)
        return run

    def set_tag(self, run: str | None, key: str, value: str) -> None:
        self.server.ask("runs/set-tag", run_id=run, key=key, value=value)

    def read(self, **changes: Any) -> list[TrialResult]:
        return read_trials(evolve(self.job, **changes), self.http)


@pytest.fixture
def swept(server: TrackingServer) -> Iterator[Sweep]:
    job = Job(
        name="sweep",
        id="/x/jobs/sweep",
        type="Sweep",
        status=JobStatus.COMPLETED,
        tracking_uri=server.uri,
        run_id=server.run("sweep"),
        description=SWEEP,
    )
    endpoint = server.uri.partition("/mlflow")[0]
    auth = BearerAuth(TokenSource(LocalCredential(lambda: server.token), "scope"), endpoint)
    with ArmClient(auth) as http:
        yield Sweep(server, job, http)


def test_trials_come_best_first_with_the_sweeps_own_parameters(swept: Sweep) -> None:
    swept.add_trial("s_0", [0.5, 0.7], learning_rate="0.25", boosting="dart", seed=42)
    swept.add_trial("s_1", [], learning_rate="0.5", boosting="gbdt")
    swept.add_trial("s_2", [0.9], learning_rate="1", boosting="gbdt")
    swept.add_trial("s_3", ["NaN"], learning_rate="0.75", boosting="gbdt")
    trials = swept.read()
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


def test_a_trial_whose_model_never_splits_is_known_by_its_tag(swept: Sweep) -> None:
    swept.add_trial("s_0", [0.5])
    swept.set_tag(swept.add_trial("s_1", [0.4]), "amlwrap.constant_model", "true")
    assert [(trial.name, trial.constant) for trial in swept.read()] == [
        ("s_0", False),
        ("s_1", True),
    ]


def test_azure_keeps_the_hyperparameters_in_a_tag_of_the_sweeps_run(swept: Sweep) -> None:
    trial = swept.add_trial("s_0", [0.5])
    swept.set_tag(swept.job.run_id, f"_aml_system_{trial}", json.dumps({"--learning_rate": 0.3, "boosting": "dart"}))
    assert swept.read()[0].parameters == {"--learning_rate": 0.3, "boosting": "dart"}


@pytest.mark.parametrize("tag", ["x", "null", "[1]"])
def test_a_tag_that_keeps_no_hyperparameters_costs_no_trial(swept: Sweep, tag: str) -> None:
    trial = swept.add_trial("s_0", [0.5], boosting="dart")
    swept.set_tag(swept.job.run_id, f"_aml_system_{trial}", tag)
    assert swept.read()[0].parameters == {"boosting": "dart"}


def test_of_choices_the_one_that_was_drawn_is_shown(swept: Sweep) -> None:
    swept.add_trial("s_0", [0.5], learning_rate="1.10", boosting="true")
    space = {"--learning_rate": Choice(["1.10", "7"]), "boosting": Choice(["true", False])}
    assert swept.read(description=evolve(SWEEP, search_space=space))[0].parameters == {
        "--learning_rate": "1.10",
        "boosting": "true",
    }


def test_parameters_are_numbers_booleans_or_the_text_that_was_logged(swept: Sweep) -> None:
    swept.add_trial("s_0", [0.5], learning_rate="1.50", boosting="01234")
    swept.add_trial("s_1", [0.4], learning_rate="True", boosting="1_000")
    first, second = swept.read()
    assert first.parameters == {"--learning_rate": 1.5, "boosting": "01234"}
    assert second.as_arguments() == ["--learning_rate", "true", "--boosting", "1_000"]


def test_what_cannot_be_read_is_told(swept: Sweep) -> None:
    with pytest.raises(UsageError, match="only sweeps have trials"):
        swept.read(description=CommandJob(command="a", compute="c"), type="Command")
    with pytest.raises(AmlwrapError, match="Job sweep is a sweep with a part that amlwrap has no words for"):
        swept.read(description=None)
    told = "^The metrics of job sweep cannot be read: There is no run with the id '0123'"
    with pytest.raises(AmlwrapError, match=told):
        swept.read(run_id="0123")


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
