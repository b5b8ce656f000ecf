"""Sweeps whose trials train: ranked by the models that they save, and stopped while they train.

In one family of api-versions, since the family says how a sweep is submitted and not what its trials learn.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.lightgbm import Training, sweep_job
from amlwrap.sweep import BanditPolicy, Choice
from tests.contract.lightgbm.conftest import HERE, IN_ONE_FAMILY, IRIS, finish

pytestmark = IN_ONE_FAMILY


def test_a_sweep_ranks_trials_by_the_scores_of_their_saved_models_and_refits_the_best(
    workspace: Workspace, odd_tables: Path, tmp_path: Path
) -> None:
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        training=Training(
            data=odd_tables / "odd.csv", label="kind", params={"num_iterations": 80, "early_stopping_round": 5}
        ),
        search_space={"learning_rate": Choice([0.001, 0.1])},
        metric="multi_logloss",
        algorithm="Grid",
        max_concurrent_trials=2,
    )
    sweep, trials = finish(workspace, job)
    scores = []
    for trial in trials:
        outputs = workspace.jobs.download(trial.name, tmp_path) / "outputs"
        scores.append(json.loads((outputs / "model.json").read_text("utf-8"))["scores"]["test-multi_logloss"])
    assert [trial.metric for trial in trials] == pytest.approx(scores)
    assert scores == sorted(scores)
    assert len(scores) == 2
    best = json.loads((tmp_path / trials[0].name / "outputs" / "model.json").read_text("utf-8"))
    refit = workspace.jobs.wait(workspace.jobs.submit(workspace.jobs.describe_refit(sweep)).name)
    outputs = workspace.jobs.download(refit, tmp_path) / "outputs"
    model = json.loads((outputs / "model.json").read_text("utf-8"))
    assert model["iterations"] == best["iterations"]
    assert {name.partition("-")[0] for name in model["scores"]} == {"train"}
    assert (outputs / "report.html").is_file()


def test_a_bandit_stops_the_trial_that_gets_nowhere(workspace: Workspace) -> None:
    """Trained to its end the hopeless trial would take hours, so this test ends only if the policy works."""
    training = Training(
        data=IRIS, label="species", params={"num_iterations": 10_000_000, "early_stopping_round": 5, "num_threads": 1}
    )
    job = sweep_job(
        compute="cpu-cluster",
        environment=HERE,
        training=training,
        search_space={"learning_rate": Choice([0.3, 1e-7])},
        metric="multi_logloss",
        algorithm="Grid",
        early_termination=BanditPolicy(slack_factor=0.5, delay_evaluation=1),
        max_concurrent_trials=2,
    )
    _, trials = finish(workspace, job)
    statuses = {trial.as_lightgbm_params()["learning_rate"]: trial.status for trial in trials}
    assert statuses == {0.3: "Completed", 1e-7: "Canceled"}
