"""Search spaces and policies: the service's encoding, read and written."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.job import Goal, SamplingAlgorithm
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.search_spaces import (
    read_early_termination,
    read_search_space,
    read_word,
    write_early_termination,
    write_search_space,
)
from amlwrap.sweep import (
    BanditPolicy,
    Choice,
    Distribution,
    EarlyTermination,
    LogUniform,
    MedianStoppingPolicy,
    TruncationSelectionPolicy,
    Uniform,
)
from tests.support import job_strategies


def test_a_search_space_is_read_in_the_services_encoding() -> None:
    space = {"--lr": ["uniform", [0, 1]], "kind": ["Choice", [["gbdt", 1, True]]], "l": ["loguniform", [-7, 0]]}
    read = read_search_space(space)
    assert read == {
        "--lr": Uniform(0, 1),
        "kind": Choice(["gbdt", 1, True]),
        "l": LogUniform.from_exponents(-7, 0),
    }
    assert write_search_space(read) == {**space, "kind": ["choice", [["gbdt", 1, True]]]}


@given(st.dictionaries(job_strategies.names, job_strategies.distributions, max_size=4))
def test_a_written_search_space_is_read_as_it_was(space: dict[str, Distribution]) -> None:
    assert read_search_space(write_search_space(space)) == space


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("uniform", "expected [type, [arguments]]"),
        (["uniform", 0, 1], "expected [type, [arguments]]"),
        (["triangle", [0, 1]], "with one of choice, randint"),
        (["uniform", [0]], "uniform takes 2 arguments, not 1"),
        (["uniform", [1, 1]], "min_value (1) must be below max_value (1)"),
        (["uniform", ["a", 1]], "min_value must be a finite number, not 'a'"),
        (["normal", [0, -1]], "sigma must be a number from 0"),
        (["quniform", [0, 1, 0]], "q must be a number above 0"),
        (["choice", [[]]], "at least one value"),
        (["choice", ["gbdt"]], "values must be a list"),
        (["choice", [[None]]], "text, finite numbers or booleans"),
        (["choice", [[{"nested": 1}]]], "text, finite numbers or booleans"),
        (["choice", [[[1, 2]]]], "text, finite numbers or booleans"),
        (["randint", [0]], "upper must be a whole number from 1"),
        (["loguniform", [1000, 1]], "is above the upper"),
    ],
    ids=str,
)
def test_a_distribution_against_the_rules_is_refused_where_it_stands(expression: Any, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_search_space({"ok": ["randint", [3]], "lr": expression})
    assert said in caught.value.problem
    assert caught.value.path == ("search_space", "lr")


@pytest.mark.parametrize(
    ("body", "policy"),
    [
        (None, None),
        ({"policyType": "Bandit", "slackFactor": 0.2}, BanditPolicy(slack_factor=0.2)),
        ({"policyType": "bandit", "slackFactor": 0.0, "slackAmount": 2}, BanditPolicy(slack_amount=2)),
        (
            {"policyType": "MedianStopping", "evaluationInterval": 2.0, "delayEvaluation": 5},
            MedianStoppingPolicy(evaluation_interval=2, delay_evaluation=5),
        ),
        (
            {"policyType": "TRUNCATIONSELECTION", "truncationPercentage": 20, "evaluationInterval": None},
            TruncationSelectionPolicy(truncation_percentage=20),
        ),
    ],
    ids=str,
)
def test_a_policy_is_read_in_any_case_with_its_defaults(body: Any, policy: EarlyTermination | None) -> None:
    assert read_early_termination(body) == policy


@given(job_strategies.maybe(job_strategies.early_terminations))
def test_a_written_policy_is_read_as_it_was(policy: EarlyTermination | None) -> None:
    assert read_early_termination(write_early_termination(policy)) == policy


def test_a_policy_is_written_with_the_slack_that_it_has() -> None:
    assert write_early_termination(BanditPolicy(slack_amount=2, delay_evaluation=1)) == {
        "policyType": "Bandit", "evaluationInterval": 1, "delayEvaluation": 1, "slackAmount": 2,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"policyType": "Luck"}, "'Luck' is no policy; there are Bandit, MedianStopping and TruncationSelection."),
        ({"policyType": "Bandit"}, "exactly one of slack_factor and slack_amount"),
        ({"policyType": "Bandit", "slackFactor": -1}, "above 0"),
        ({"policyType": "Bandit", "slackFactor": 1, "slackAmount": 1}, "exactly one of"),
        ({"policyType": "MedianStopping", "evaluationInterval": -1}, "evaluation_interval must be a whole number"),
        ({"policyType": "MedianStopping", "delayEvaluation": -1}, "delay_evaluation must be a whole number"),
        ({"policyType": "TruncationSelection"}, "truncation_percentage must be a whole number from 1 to 99"),
        ({"policyType": "TruncationSelection", "truncationPercentage": 100}, "from 1 to 99"),
    ],
    ids=str,
)
def test_a_policy_against_the_rules_is_refused_where_it_stands(body: Any, said: str) -> None:
    with pytest.raises(RefusedError) as caught:
        read_early_termination(body)
    assert said in caught.value.problem
    assert caught.value.path == ("early_termination",)


@pytest.mark.parametrize("text", ["Grid", "grid", "GRID"])
def test_a_word_is_read_in_any_case(text: str) -> None:
    assert read_word(text, SamplingAlgorithm, ("algorithm",)) is SamplingAlgorithm.GRID


@pytest.mark.parametrize("value", ["Up", "", None, 1])
def test_another_word_is_refused_with_those_that_there_are(value: Any) -> None:
    with pytest.raises(RefusedError, match="is none of Minimize, Maximize") as caught:
        read_word(value, Goal, ("objective",))
    assert caught.value.path == ("objective",)
