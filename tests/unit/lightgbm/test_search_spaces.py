"""Presets whose ranges suit the number of rows: no model drawn from them is constant on a table one can learn from."""

from __future__ import annotations

from typing import Any

import lightgbm as lgb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amlwrap.errors import UsageError
from amlwrap.lightgbm.search_spaces import PRESETS, preset
from amlwrap.sweep import Choice, QUniform

names = st.sampled_from(sorted(PRESETS))


def bounds(name: str, rows: int, parameter: str) -> tuple[float, float, float]:
    distribution = preset(name, rows)[parameter]
    assert isinstance(distribution, QUniform)
    return distribution.min_value, distribution.max_value, distribution.q


@settings(max_examples=30)
@given(name=names, rows=st.integers(20, 10_000))
def test_a_model_with_the_upper_bounds_splits(name: str, rows: int) -> None:
    space = preset(name, rows)
    random = np.random.default_rng(rows)
    features = random.normal(size=(rows, 2))
    label = features[:, 0] + random.normal(scale=0.1, size=rows)
    params: dict[str, Any] = {
        "objective": "regression",
        "num_threads": 1,
        "verbosity": -1,
        "num_leaves": int(bounds(name, rows, "num_leaves")[1]),
        "min_data_in_leaf": int(bounds(name, rows, "min_data_in_leaf")[1]),
    }
    if "bagging_fraction" in space:
        params |= {"bagging_fraction": 0.5, "bagging_freq": 1}
    model = lgb.train(params, lgb.Dataset(features, label), num_boost_round=1)
    assert model.num_trees() == 1
    assert model.feature_importance("split").sum() >= 1


@given(name=names, rows=st.integers(20, 1_000_000))
def test_ranges_shrink_with_the_rows_and_never_grow(name: str, rows: int) -> None:
    usual, suited = PRESETS[name], preset(name, rows)
    assert suited.keys() == usual.keys()
    for parameter, distribution in suited.items():
        if parameter not in ("num_leaves", "min_data_in_leaf"):
            assert distribution == usual[parameter]
            continue
        least, most, step = bounds(name, rows, parameter)
        whole = usual[parameter]
        assert isinstance(whole, QUniform)
        assert 1 <= least < most <= whole.max_value
        assert (least % step, most % step) == (0, 0)


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_many_or_unknown_rows_leave_a_preset_as_it_is(name: str) -> None:
    assert preset(name) == PRESETS[name]
    assert preset(name, 1_000_000) == PRESETS[name]
    assert not any(isinstance(value, Choice) and not value.values for value in preset(name, 20).values())


def test_an_unknown_preset_is_told() -> None:
    with pytest.raises(UsageError, match="There is no search space 'big'; use small or thorough"):
        preset("big")


@pytest.mark.parametrize("rows", [-1, 1.5, float("nan"), True, "many"])
def test_rows_are_a_number_of_rows(rows: Any) -> None:
    with pytest.raises(UsageError, match=r"^rows must be a whole number from 0, not "):
        preset("small", rows)


def test_a_name_that_is_no_text_names_no_preset() -> None:
    name: Any = ["small"]
    with pytest.raises(UsageError, match=r"^There is no search space "):
        preset(name)
