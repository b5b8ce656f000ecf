"""Early-termination rules, with the worked examples of the service's documentation."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.engine.termination import due_interval, should_stop
from amlwrap.sweep import BanditPolicy, EarlyTermination, MedianStoppingPolicy, TruncationSelectionPolicy


def _bandit(interval: int = 1, delay: int = 0) -> BanditPolicy:
    return BanditPolicy(slack_factor=0.1, evaluation_interval=interval, delay_evaluation=delay)


@pytest.mark.parametrize(
    ("policy", "logged", "applied", "due"),
    [
        (_bandit(), 1, 0, 1),
        (_bandit(), 1, 1, None),
        (_bandit(2), 3, 0, 2),
        (_bandit(2), 3, 2, None),
        (_bandit(1, 5), 4, 0, None),
        (_bandit(1, 5), 5, 0, 5),
        (_bandit(2, 5), 5, 0, None),
        (_bandit(2, 5), 6, 0, 6),
        (_bandit(), 0, 0, None),
    ],
)
def test_a_policy_is_due_at_multiples_of_its_interval_from_its_delay_on(
    policy: EarlyTermination, logged: int, applied: int, due: int | None
) -> None:
    assert due_interval(policy, logged, applied) == due


def test_bandit_with_a_slack_factor_stops_below_its_share_of_the_best() -> None:
    policy = BanditPolicy(slack_factor=0.2)
    best = [0.8]
    assert should_stop(policy, [0.66], [best], 1, maximize=True)
    assert not should_stop(policy, [0.67], [best], 1, maximize=True)


def test_bandit_to_minimize_allows_the_factor_above_the_best() -> None:
    policy = BanditPolicy(slack_factor=0.2)
    assert should_stop(policy, [0.25], [[0.2]], 1, maximize=False)
    assert not should_stop(policy, [0.239], [[0.2]], 1, maximize=False)


def test_bandit_with_a_slack_amount_measures_the_distance() -> None:
    policy = BanditPolicy(slack_amount=0.2)
    assert should_stop(policy, [0.59], [[0.8]], 1, maximize=True)
    assert not should_stop(policy, [0.61], [[0.8]], 1, maximize=True)
    assert should_stop(policy, [1.01], [[0.8]], 1, maximize=False)


def test_a_trial_is_judged_by_its_best_value_so_far() -> None:
    policy = BanditPolicy(slack_amount=0.1)
    assert not should_stop(policy, [0.8, 0.1], [[0.8, 0.8]], 2, maximize=True)


def test_values_after_the_interval_do_not_count() -> None:
    policy = BanditPolicy(slack_amount=0.1)
    assert not should_stop(policy, [0.5], [[0.5, 0.9]], 1, maximize=True)
    assert should_stop(policy, [0.5, 0.5], [[0.5, 0.9]], 2, maximize=True)


def test_median_stopping_compares_the_best_with_the_median_of_running_averages() -> None:
    policy = MedianStoppingPolicy()
    others = [[0.6, 0.8], [0.4, 0.6]]  # averages 0.7 and 0.5
    assert should_stop(policy, [0.3, 0.4], others, 2, maximize=True)  # averages 0.35, 0.5, 0.7: the median is 0.5
    assert not should_stop(policy, [0.1, 0.55], others, 2, maximize=True)


def test_truncation_stops_the_lowest_share_at_an_interval() -> None:
    policy = TruncationSelectionPolicy(truncation_percentage=20)
    others = [[0.5], [0.6], [0.7], [0.8]]
    assert should_stop(policy, [0.4], others, 1, maximize=True)
    assert not should_stop(policy, [0.55], others, 1, maximize=True)
    assert should_stop(policy, [0.9], others, 1, maximize=False)


def test_truncation_counts_only_trials_that_got_as_far() -> None:
    policy = TruncationSelectionPolicy(truncation_percentage=50)
    assert not should_stop(policy, [0.1, 0.1], [[0.9]], 2, maximize=True)


@pytest.mark.parametrize(
    "policy",
    [
        BanditPolicy(slack_factor=0.1),
        MedianStoppingPolicy(),
        TruncationSelectionPolicy(truncation_percentage=99),
    ],
    ids=str,
)
def test_the_only_trial_is_never_stopped(policy: EarlyTermination) -> None:
    assert not should_stop(policy, [5.0], [], 1, maximize=True)
    assert not should_stop(policy, [5.0], [[]], 1, maximize=True)


@pytest.mark.parametrize(
    "policy",
    [
        BanditPolicy(slack_factor=0.1),
        BanditPolicy(slack_amount=0.1),
        MedianStoppingPolicy(),
        TruncationSelectionPolicy(truncation_percentage=50),
    ],
)
@pytest.mark.parametrize("maximize", [True, False])
@pytest.mark.parametrize("others", [[[math.nan]], [[math.nan, 0.5]], [[0.5, math.nan]]], ids=str)
def test_a_trial_that_logs_nan_keeps_no_policy_from_stopping_another(
    policy: EarlyTermination, maximize: bool, others: list[list[float]]
) -> None:
    good, hopeless = ([0.9] * 2, [0.1] * 2) if maximize else ([0.1] * 2, [0.9] * 2)
    for ordered in ([*others, good, good], [good, good, *others]):
        assert should_stop(policy, hopeless, ordered, 2, maximize=maximize)
        assert not should_stop(policy, good, [*ordered, hopeless], 2, maximize=maximize)


def test_nan_is_judged_by_what_was_logged_before_it_and_by_nothing_without_that() -> None:
    policy = BanditPolicy(slack_amount=0.1)
    assert should_stop(policy, [0.5, math.nan], [[0.9, 0.9]], 2, maximize=True)
    assert not should_stop(policy, [0.9, math.nan], [[0.9, 0.9]], 2, maximize=True)
    assert not should_stop(policy, [math.nan, math.nan], [[0.9, 0.9]], 2, maximize=True)


@pytest.mark.parametrize("infinity", [math.inf, -math.inf])
@pytest.mark.parametrize("maximize", [True, False])
def test_an_infinity_is_the_worst_value_whatever_its_sign(infinity: float, maximize: bool) -> None:
    for policy in (BanditPolicy(slack_factor=0.1), BanditPolicy(slack_amount=0.1), MedianStoppingPolicy()):
        assert should_stop(policy, [infinity], [[0.5], [0.6]], 1, maximize=maximize)
        assert not should_stop(policy, [0.5], [[infinity], [infinity]], 1, maximize=maximize)
        assert not should_stop(policy, [infinity], [[infinity]], 1, maximize=maximize)


_values = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=5)
_odd_values = st.lists(st.floats(-1e6, 1e6) | st.sampled_from([math.nan, math.inf, -math.inf]), max_size=5)
_policies = st.one_of(
    st.builds(BanditPolicy, slack_factor=st.floats(0.01, 5)),
    st.builds(BanditPolicy, slack_amount=st.floats(0.01, 5)),
    st.just(MedianStoppingPolicy()),
    st.builds(TruncationSelectionPolicy, truncation_percentage=st.integers(1, 99)),
)


@given(_policies, st.lists(_odd_values, max_size=4), st.booleans())
def test_the_best_trial_is_never_stopped(policy: EarlyTermination, others: list[list[float]], maximize: bool) -> None:
    pool = [value for other in others for value in other if math.isfinite(value)] + [0.0]
    best = max(pool) if maximize else min(pool)
    assert not should_stop(policy, [best] * 5, others, 5, maximize=maximize)


@given(_policies, _values, st.lists(_values, max_size=4))
def test_minimizing_mirrors_maximizing_where_the_slack_is_absolute(
    policy: EarlyTermination, values: list[float], others: list[list[float]]
) -> None:
    mirrored = [[-value for value in other] for other in others]
    if not (isinstance(policy, BanditPolicy) and policy.slack_factor):
        assert should_stop(policy, values, others, len(values), maximize=True) == should_stop(
            policy, [-value for value in values], mirrored, len(values), maximize=False
        )


@given(_policies, _values, st.lists(_values, max_size=4), st.lists(st.just(math.nan), max_size=5), st.booleans())
def test_a_trial_of_nan_alone_changes_nothing(
    policy: EarlyTermination, values: list[float], others: list[list[float]], nan: list[float], maximize: bool
) -> None:
    interval = len(values)
    assert should_stop(policy, values, [nan, *others], interval, maximize=maximize) == should_stop(
        policy, values, others, interval, maximize=maximize
    )
