"""Sweeps: trials drawn, run side by side, judged and ranked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.local_workspace import LOG_METRIC, LocalWorkspace, patience

HYPERDRIVE = "azureml-logs/hyperdrive.txt"


def _sweep(local: LocalWorkspace, command: str, **more: Any) -> str:
    """Submit a sweep over x in 0..1 unless told otherwise; return its name."""
    body = {
        "jobType": "Sweep",
        "algorithm": "Random",
        "compute": local.compute,
        "objective": {"goal": "Minimize", "primaryMetric": "loss"},
        "searchSpace": {"x": ["uniform", [0, 1]]},
        "maxTotalTrials": 3,
        "maxConcurrentTrials": 2,
        "trial": {"command": LOG_METRIC + command},
    }
    return local.submit(body | more)


def _trials(local: LocalWorkspace, sweep: str) -> list[dict[str, Any]]:
    """Return the properties of a sweep's trials, in the order they were submitted."""
    count = int(local.job(sweep)["properties"]["amlwrap.trials"])
    return [local.job(f"{sweep}_{number}") for number in range(count)]


def _values(trials: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [json.loads(trial["properties"]["amlwrap.hyperparameters"]) for trial in trials]


def test_a_random_sweep_names_its_best_trial(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric loss $AZUREML_SWEEP_x 0", objective={"goal": "minimize", "primaryMetric": "loss"})
    job = local.wait(name)
    assert job["status"] == "Completed", job["properties"]
    assert job["objective"]["goal"] == "Minimize"
    trials = _trials(local, name)
    losses = [values["x"] for values in _values(trials)]
    assert len(set(losses)) == 3
    assert float(job["properties"]["amlwrap.bestMetric"]) == min(losses)
    assert job["properties"]["amlwrap.bestTrial"] == f"{name}_{losses.index(min(losses))}"
    assert {trial["properties"]["azureml.sweepName"] for trial in trials} == {name}
    assert "Best trial" in local.log(name, HYPERDRIVE)


def test_a_trial_is_a_run_under_the_sweeps_run(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric loss 1 0", maxTotalTrials=1)
    facts = local.wait(name)["properties"]
    (trial,) = _trials(local, name)
    place = f"{trial['interactionEndpoints']['Tracking']['endpoint']}/api/2.0/mlflow/runs/get"
    found = local.http.get(place, params={"run_id": trial["properties"]["mlflow.runId"]}).json()["run"]["data"]
    assert {"key": "mlflow.parentRunId", "value": facts["mlflow.runId"]} in found["tags"]
    assert [(each["key"], float(each["value"])) for each in found["params"]] == [("x", _values([trial])[0]["x"])]
    assert facts["mlflow.runId"] == name


def test_flags_become_arguments(local: LocalWorkspace) -> None:
    space = {"--learning_rate": ["choice", [[0.5]]], "--boosting": ["choice", [["a b"]]], "plain": ["choice", [[7]]]}
    trial = {
        "command": f'{LOG_METRIC} log_metric loss 1 0; printf "%s|" $AZUREML_SWEEP_learning_rate $AZUREML_SWEEP_plain'
    }
    name = _sweep(local, "", algorithm="Grid", searchSpace=space, trial=trial)
    assert local.wait(name)["status"] == "Completed"
    assert local.log(f"{name}_0") == "0.5|7|--learning_rate|0.5|--boosting|a b|"


def test_a_grid_visits_every_combination_once(local: LocalWorkspace) -> None:
    space = {"x": ["choice", [[1, 2, 3]]], "y": ["choice", [["a", "b"]]]}
    name = _sweep(
        local,
        "log_metric loss $AZUREML_SWEEP_x 0",
        algorithm="Grid",
        searchSpace=space,
        maxTotalTrials=100,
        maxConcurrentTrials=4,
        objective={"goal": "Maximize", "primaryMetric": "loss"},
    )
    job = local.wait(name)
    visited = sorted((values["x"], values["y"]) for values in _values(_trials(local, name)))
    assert visited == [(x, y) for x in (1, 2, 3) for y in "ab"]
    assert job["properties"]["amlwrap.bestMetric"] == "3.0"


def test_bayesian_sampling_learns(local: LocalWorkspace) -> None:
    space = {"x": ["uniform", [0, 1]], "y": ["quniform", [0, 10, 2]], "z": ["choice", [[1, 2]]]}
    name = _sweep(
        local, "log_metric loss $AZUREML_SWEEP_x 0", algorithm="bayesian", searchSpace=space, maxTotalTrials=6
    )
    job = local.wait(name)
    assert (job["status"], job["algorithm"]) == ("Completed", "Bayesian")
    for values in _values(_trials(local, name)):
        assert 0 <= values["x"] <= 1
        assert values["y"] in (0, 2, 4, 6, 8, 10)
        assert values["z"] in (1, 2)


def test_a_bandit_policy_stops_the_hopeless(local: LocalWorkspace, tmp_path: Path) -> None:
    good = tmp_path / "good"
    command = (
        f"if [ $AZUREML_SWEEP_x = 0 ]; then for i in 1 2 3; do log_metric loss 0.1 $i; done; touch {good}; "
        f"else while [ ! -e {good} ]; do sleep 0.05; done; "
        "for i in 1 2 3; do log_metric loss 9 $i; done; sleep 1000; fi"
    )
    name = _sweep(
        local,
        command,
        algorithm="Grid",
        searchSpace={"x": ["choice", [[0, 1]]]},
        earlyTermination={"policyType": "Bandit", "slackFactor": 0.1, "evaluationInterval": 1, "delayEvaluation": 2},
    )
    job = local.wait(name)
    assert job["status"] == "Completed"
    trials = {values["x"]: trial for trial in (_trials(local, name)) for values in _values([trial])}
    assert trials[0]["status"] == "Completed"
    assert trials[1]["status"] == "Canceled"
    assert trials[1]["properties"]["amlwrap.earlyTermination"] == "Bandit"
    assert job["properties"]["amlwrap.bestMetric"] == "0.1"


def test_a_trial_that_logs_nan_does_not_save_the_hopeless_from_a_bandit(local: LocalWorkspace, tmp_path: Path) -> None:
    good, odd = tmp_path / "good", tmp_path / "odd"
    command = (
        f"case $AZUREML_SWEEP_x in "
        f"0) log_metric loss 0.1 1; log_metric loss 0.1 2; touch {good};; "
        f"1) log_metric loss nan 1; log_metric loss nan 2; touch {odd}; while [ ! -e {good} ]; do sleep 0.05; done;; "
        f"*) while [ ! -e {good} -o ! -e {odd} ]; do sleep 0.05; done; "
        "log_metric loss 9 1; log_metric loss 9 2; sleep 1000;; esac"
    )
    name = _sweep(
        local,
        command,
        algorithm="Grid",
        searchSpace={"x": ["choice", [[0, 1, 2]]]},
        maxConcurrentTrials=3,
        earlyTermination={"policyType": "Bandit", "slackFactor": 0.1},
    )
    job = local.wait(name)
    assert [trial["status"] for trial in _trials(local, name)] == ["Completed", "Completed", "Canceled"]
    assert job["properties"]["amlwrap.bestTrial"] == f"{name}_0"
    assert f"{name}_1 ended as Completed, loss = NaN, which is no result" in local.log(name, HYPERDRIVE)


def test_a_sweep_of_nan_alone_fails_and_says_so(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric loss nan 0", maxTotalTrials=2)
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert "amlwrap.bestMetric" not in job["properties"]
    error = job["properties"]["amlwrap.error"]
    assert error == (
        "No trial logged the primary metric 'loss' as a finite number: it came to NaN in 2 of the 2 that completed."
    )


def test_an_infinite_metric_is_never_the_best(local: LocalWorkspace) -> None:
    command = "if [ $AZUREML_SWEEP_x = 0 ]; then log_metric loss -inf 0; else log_metric loss 5 0; fi"
    name = _sweep(local, command, algorithm="Grid", searchSpace={"x": ["choice", [[0, 1]]]})
    facts = local.wait(name)["properties"]
    assert (facts["amlwrap.bestTrial"], facts["amlwrap.bestMetric"]) == (f"{name}_1", "5.0")


def test_a_sweep_without_its_metric_fails_and_names_what_was_logged(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric accuracy 1 0; log_metric auc 1 0")
    job = local.wait(name)
    assert job["status"] == "Failed"
    error = job["properties"]["amlwrap.error"]
    assert error == "No trial logged the primary metric 'loss'; they logged accuracy, auc."


def test_a_sweep_of_failing_trials_fails_and_points_to_a_log(local: LocalWorkspace) -> None:
    name = _sweep(local, "exit 1", maxTotalTrials=2)
    job = local.wait(name)
    assert job["status"] == "Failed"
    assert f"{name}_0" in job["properties"]["amlwrap.error"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"algorithm": "Psychic"}, "properties.algorithm: 'Psychic' is none of Grid, Random, Bayesian"),
        ({"objective": {"goal": "Improve", "primaryMetric": "m"}}, "'Improve' is none of Minimize, Maximize"),
        ({"searchSpace": {"--a=b": ["uniform", [0, 1]]}}, "'--a=b' becomes part of an environment variable"),
        ({"searchSpace": {}}, "properties.searchSpace: a sweep searches over at least one value"),
        (
            {"searchSpace": {"x": ["uniform", [2, 1]]}},
            "properties.searchSpace.x: Uniform: min_value (2) must be below max_value (1)",
        ),
        ({"trial": None}, "properties.trial: a sweep describes the trial it runs"),
        ({"maxTotalTrials": 0}, "properties.maxTotalTrials: it is 1 to 1000, not 0"),
        (
            {"earlyTermination": {"policyType": "Bandit"}},
            "properties.earlyTermination: BanditPolicy: give exactly one of slack_factor and slack_amount",
        ),
        (
            {"earlyTermination": {"policyType": "TruncationSelection"}},
            "properties.earlyTermination: TruncationSelectionPolicy: truncation_percentage must be a whole number",
        ),
        ({"algorithm": "Bayesian", "earlyTermination": {"policyType": "MedianStopping"}}, "takes no early termination"),
        ({"trial": {"command": "x", "codeId": "azureml:none:1"}}, "The code 'none:1' was not found"),
    ],
)
def test_a_sweep_against_the_rules_is_refused_at_once(local: LocalWorkspace, more: dict[str, Any], said: str) -> None:
    body = {
        "jobType": "Sweep", "algorithm": "Random", "compute": local.compute, "maxTotalTrials": 1,
        "objective": {"goal": "Minimize", "primaryMetric": "loss"}, "searchSpace": {"x": ["uniform", [0, 1]]},
        "trial": {"command": "true"},
    }  # fmt: skip
    response = local.put("/jobs/refused", body | more)
    assert response.status_code in (400, 404)
    assert said in response.json()["error"]["message"]
    assert local.get("/jobs/refused").status_code == 404


def test_a_trial_never_takes_the_name_of_a_job_that_is_there(local: LocalWorkspace) -> None:
    local.wait(local.command("true", name="taken_0", tags={"mine": "yes"}))
    local.submit(
        {
            "jobType": "Sweep", "algorithm": "Random", "compute": local.compute, "maxTotalTrials": 1,
            "objective": {"goal": "Minimize", "primaryMetric": "loss"}, "searchSpace": {"x": ["uniform", [0, 1]]},
            "trial": {"command": LOG_METRIC + "log_metric loss 1 0"},
        },
        "taken",
    )  # fmt: skip
    assert local.wait("taken")["properties"]["amlwrap.bestTrial"] == "taken_1"
    assert local.job("taken_0")["tags"] == {"mine": "yes"}


def test_cancelling_a_sweep_cancels_its_trials(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric loss 1 0; sleep 1000", maxTotalTrials=9)
    local.wait(f"{name}_0", "Running")
    local.post(f"/jobs/{name}/cancel")
    job = local.wait(name)
    assert job["status"] == "Canceled"
    assert {trial["status"] for trial in _trials(local, name)} == {"Canceled"}


def test_a_sweeps_timeout_ends_it(local: LocalWorkspace) -> None:
    job = local.wait(_sweep(local, "sleep 1000", timeout="PT1S"))
    assert job["status"] == "Canceled"
    assert "timeout" in job["properties"]["amlwrap.error"]


def test_no_more_trials_run_at_once_than_asked(local: LocalWorkspace, tmp_path: Path) -> None:
    command = f"echo + >> {tmp_path}/log; sleep 0.2; log_metric loss 1 0; echo - >> {tmp_path}/log"
    local.wait(_sweep(local, command, maxConcurrentTrials=1))
    assert (tmp_path / "log").read_text().split() == ["+", "-"] * 3


def test_deleting_a_sweep_deletes_its_trials(local: LocalWorkspace) -> None:
    name = _sweep(local, "log_metric loss 1 0", maxTotalTrials=1)
    local.wait(name)
    local.delete(f"/jobs/{name}")
    for _ in patience():
        if local.get(f"/jobs/{name}").status_code == 404:
            break
    assert local.get(f"/jobs/{name}_0").status_code == 404
