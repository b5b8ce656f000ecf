"""Requests drawn at random do nothing to the machine once they are made harmless."""

from __future__ import annotations

from typing import Any

import pytest

from tests.soak.harmless import harmless

WORKSPACE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w"
FIRST, SECOND = "2021-03-01-preview", "2024-04-01"


def made_harmless(properties: dict[str, Any], api_version: str = FIRST, *, settled: bool = False) -> dict[str, Any]:
    body = harmless({"properties": properties}, WORKSPACE, api_version, settled=settled)
    return dict(body["properties"])


@pytest.mark.parametrize("name", ["command", "Command", "COMMAND"])
def test_commands_are_a_constant_however_they_are_spelled_and_wherever_they_stand(name: str) -> None:
    assert made_harmless({name: "rm x", "trial": {name: "rm x"}})[name] == "true"
    assert made_harmless({"trial": {name: "rm x"}, "jobs": [{name: "rm x"}]})["trial"] == {name: "true"}
    assert made_harmless({"jobs": [{name: "rm x"}]})["jobs"] == [{name: "true"}]
    assert made_harmless({name: ["rm", "x"]})[name] == "true"


def test_counts_are_small_and_environments_none_or_a_known_one() -> None:
    drawn = {"compute": {"instanceCount": 10**9}, "environmentId": "e", "environmentVariables": {"BASH_ENV": "$(x)"}}
    assert made_harmless(drawn) == {
        "compute": {"instanceCount": 2},
        "environmentId": None,
        "environmentVariables": {"SOAK": "x"},
    }
    assert made_harmless(drawn, SECOND)["environmentId"] == f"{WORKSPACE}/environments/soak/versions/1"
    assert made_harmless({"compute": {"instanceCount": "many"}})["compute"] == {"instanceCount": "many"}


@pytest.mark.parametrize("drawn", [{}, {"limits": None}, {"limits": {}}, {"limits": {"maxTotalTrials": 1000}}])
def test_sweeps_have_few_trials_whatever_they_leave_out(drawn: dict[str, Any]) -> None:
    assert made_harmless(drawn | {"trial": {}}, SECOND)["limits"]["maxTotalTrials"] == 2
    assert made_harmless({"trial": {}, "maxTotalTrials": 1000})["maxTotalTrials"] == 2
    assert made_harmless({"trial": {}})["maxTotalTrials"] == 2


def test_references_are_right_where_that_is_asked_for() -> None:
    drawn = {"compute": {"target": "x"}, "codeId": "c", "inputDataBindings": {"x": {"dataId": "d"}}}
    assert made_harmless(drawn) == drawn
    assert made_harmless(drawn, settled=True) == {
        "compute": {"target": f"{WORKSPACE}/computes/cpu-cluster"},
        "codeId": None,
        "inputDataBindings": {},
    }
