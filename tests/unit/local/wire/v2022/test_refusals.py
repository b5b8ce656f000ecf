"""Jobs that a schema lets through and the workspace cannot describe: refused where the fault stands."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.local.errors import MissingError, RefusedError, RequestError
from amlwrap.local.state import State
from amlwrap.local.wire.v2022_05_01_onward import FAMILY

Json = dict[str, Any]
COMMAND: Json = {"jobType": "Command", "command": "true", "environmentId": "azureml:e:1"}
SWEEP: Json = {
    "jobType": "Sweep",
    "objective": {"goal": "Minimize", "primaryMetric": "loss"},
    "samplingAlgorithm": {"samplingAlgorithmType": "Random"},
    "searchSpace": {"lr": ["uniform", [0.1, 0.5]]},
    "trial": {"command": "true", "environmentId": "azureml:e:1"},
}


def _output(**output: Any) -> Json:
    return {"outputs": {"o": {"jobOutputType": "uri_folder"} | output}}


@pytest.mark.parametrize(
    ("members", "path", "problem"),
    [
        ({"jobType": "Dance"}, ("type",), "the local workspace runs Command and Sweep jobs, not 'Dance'."),
        ({"distribution": {"distributionType": "Ray"}}, ("distribution",), "'Ray'"),
        ({"identity": {"identityType": "Other"}}, ("identity",), "'Other'"),
        ({"inputs": {"i": {"jobInputType": "tensor"}}}, ("inputs", "i", "type"), "'tensor'"),
        (_output(jobOutputType="tensor"), ("outputs", "o", "type"), "'tensor'"),
        (_output(uri="folder"), ("outputs", "o"), "no URL"),
        (_output(uri="azureml://jobs/j"), ("outputs", "o"), "no URL"),
        ({"outputs": {"default": {"jobOutputType": "uri_folder", "uri": "azureml://datastores/other/paths/a"}}},
         ("outputs", "default"), "use another name"),
        ({"services": {"s": {"port": 1}}}, ("services", "s"), "needs a type"),
        ({"services": {"s": {"jobServiceType": "SSH", "nodes": {"nodesValueType": "Some"}}}},
         ("services", "s", "all_nodes"), "'Some'"),
        ({"limits": {"jobLimitsType": "Command", "timeout": "1 hour"}}, ("timeout",), "ISO 8601"),
        ({"limits": {"jobLimitsType": "Command", "timeout": "PT0S"}}, ("timeout",), "longer than zero"),
    ],
)  # fmt: skip
def test_a_command_that_cannot_be_is_refused_where_it_says_so(
    state: State, members: Json, path: tuple[str, ...], problem: str
) -> None:
    with pytest.raises(RefusedError) as caught:
        FAMILY.read_job(state, COMMAND | members)
    assert caught.value.path == path
    assert problem in caught.value.problem


@pytest.mark.parametrize(
    ("members", "path"),
    [
        ({"samplingAlgorithm": {"samplingAlgorithmType": "Annealing"}}, ("algorithm",)),
        ({"samplingAlgorithm": {"samplingAlgorithmType": "Random", "rule": "Halton"}}, ("sampling_rule",)),
        ({"objective": {"goal": "Best", "primaryMetric": "loss"}}, ("objective", "goal")),
        ({"limits": {"jobLimitsType": "Sweep", "timeout": "P1M"}}, ("timeout",)),
        ({"limits": {"jobLimitsType": "Sweep", "trialTimeout": "P1M"}}, ("trial_timeout",)),
        ({"earlyTermination": {"policyType": "Bandit"}}, ("early_termination",)),
        ({"earlyTermination": {"policyType": "Bandit", "slackFactor": -1}}, ("early_termination",)),
        ({"earlyTermination": {"policyType": "MedianStopping", "evaluationInterval": -1}}, ("early_termination",)),
        ({"earlyTermination": {"policyType": "TruncationSelection"}}, ("early_termination",)),
        ({"earlyTermination": {"policyType": "Patience"}}, ("early_termination",)),
    ],
)
def test_a_sweep_that_cannot_be_is_refused_where_it_says_so(state: State, members: Json, path: tuple[str, ...]) -> None:
    with pytest.raises(RefusedError) as caught:
        FAMILY.read_job(state, SWEEP | members)
    assert caught.value.path == path


@pytest.mark.parametrize(
    "expression",
    [
        None,
        "choice",
        [],
        ["choice"],
        ["choice", []],
        ["choice", ["ab"]],
        ["choice", [[]]],
        ["choice", [[None]]],
        ["choice", [[{"nested": 1}]]],
        ["choice", [[["list"]]]],
        ["triangular", [0, 1]],
        ["uniform", [0]],
        ["uniform", [1, 0]],
        ["uniform", ["a", "b"]],
        ["uniform", [0, 10**400]],
        ["uniform", [0, True]],
        ["loguniform", [None, 1]],
        ["quniform", [0, 1, 0]],
        ["normal", [0, -1]],
        ["randint", [0]],
        ["randint", [1.5]],
    ],
)
def test_a_distribution_that_cannot_be_is_refused_by_its_name(state: State, expression: Any) -> None:
    with pytest.raises(RefusedError) as caught:
        FAMILY.read_job(state, SWEEP | {"searchSpace": {"lr": expression}})
    assert caught.value.path == ("search_space", "lr")
    assert caught.value.problem.endswith(".")


def test_an_output_goes_to_a_datastore_that_is_there(state: State) -> None:
    with pytest.raises(RequestError) as caught:
        FAMILY.read_job(state, COMMAND | _output(uri="azureml://datastores/nowhere/paths/a"))
    assert isinstance(caught.value, MissingError)
    assert caught.value.path == ("outputs", "o")
