"""What a search space varies of LightGBM's parameters: which names and values are refused, and what is fixed beside."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap import sweep
from amlwrap.errors import InvalidJobError
from amlwrap.lightgbm.searched import can_vary, check_search_space, searched_parameters

SEARCH_MISTAKES: list[tuple[dict[str, sweep.Distribution], str]] = [
    ({"--num_leafs": sweep.Randint(3)}, "did you mean 'num_leaves'"),
    ({"num_leaves": sweep.Uniform(2, 9)}, "takes whole numbers, which uniform does not draw"),
    ({"num_leaves": sweep.QUniform(2, 9, 0.5)}, "takes whole numbers"),
    ({"num_leaves": sweep.Randint(9)}, "must be >1 and <=131072, not 0"),
    ({"learning_rate": sweep.Choice([0.1, 0])}, "must be >0.0, not 0"),
    ({"feature_fraction": sweep.Uniform(0.5, 1.5)}, "must be >0.0 and <=1.0, not 1.5"),
    ({"boosting": sweep.Choice(["gbdt", "dort"])}, "has no option 'dort'"),
    (
        {"eta": sweep.Uniform(0.1, 1), "--learning_rate": sweep.Uniform(0.1, 1)},
        "is the same LightGBM parameter as 'eta'",
    ),
]


@pytest.mark.parametrize(("space", "complaint"), SEARCH_MISTAKES)
def test_a_search_space_that_can_draw_what_lightgbm_refuses_is_refused(
    space: dict[str, sweep.Distribution], complaint: str
) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        check_search_space(space)


def test_what_is_searched_goes_by_lightgbms_main_names() -> None:
    rate, leaves = sweep.Uniform(0.1, 1), sweep.Choice([7, 15])
    assert searched_parameters({"--eta": rate, "max_leaf": leaves}, {}, strict=True) == {
        "learning_rate": rate,
        "num_leaves": leaves,
    }
    assert searched_parameters({"subsample": rate}, {"bagging_freq": 1}, strict=True) == {"bagging_fraction": rate}


@pytest.mark.parametrize(
    ("space", "params", "complaint"),
    [
        (
            {"eta": sweep.Uniform(0.1, 1)},
            {"learning_rate": 0.1},
            "search_space.eta: is among the fixed parameters too: keep one of them.",
        ),
        (
            {"num_machines": sweep.Choice([1, 2])},
            {},
            "search_space.num_machines: is the trainer's to set, and nothing to vary.",
        ),
        (
            {"n_estimators": sweep.Randint(100)},
            {},
            "search_space.n_estimators: draws 0, and a model has at least 1 iteration.",
        ),
        (
            {"bagging_fraction": sweep.Uniform(0.5, 1)},
            {"bagging_freq": 0},
            "bagging_fraction does nothing without bagging_freq: fix bagging_freq, or vary it too.",
        ),
    ],
)
def test_what_is_fixed_too_or_does_nothing_or_is_the_trainers_is_not_searched(
    space: dict[str, sweep.Distribution], params: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(InvalidJobError) as caught:
        searched_parameters(space, params, strict=True)
    assert str(caught.value) == complaint


@pytest.mark.parametrize(
    "single",
    [
        sweep.Choice([5]),
        sweep.Choice(["a", "a"]),
        sweep.Randint(1),
        sweep.LogUniform(0.1, 0.1),
        sweep.QUniform(9, 11, 10),
        sweep.QLogUniform(9, 11, 10),
        sweep.Normal(1, 0),
        sweep.QLogNormal(1, 0, 2),
    ],
)
def test_a_distribution_of_one_value_leaves_nothing_to_search(single: sweep.Distribution) -> None:
    assert not can_vary([single, single])
    assert can_vary([single, sweep.Randint(2)])


def test_what_draws_several_values_can_vary() -> None:
    for several in (sweep.Choice([1, 2]), sweep.Uniform(0, 1), sweep.QUniform(4, 6, 10), sweep.LogNormal(0, 1)):
        assert can_vary([several])
    assert not can_vary([])
