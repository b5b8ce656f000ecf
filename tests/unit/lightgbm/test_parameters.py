"""LightGBM's parameters: the recorded table against the installed library, and every kind of mistake."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.errors import InvalidJobError
from amlwrap.lightgbm.parameter_table import installed_aliases, parameter_table
from amlwrap.lightgbm.parameters import check_parameters
from amlwrap.lightgbm.record_parameters import read_parameters

RECORDED = json.loads((files("amlwrap.lightgbm") / "parameters.json").read_text())


def test_the_recorded_names_are_those_of_the_release_they_were_recorded_from() -> None:
    import lightgbm

    if lightgbm.__version__ != RECORDED["lightgbm"]:
        pytest.skip(f"LightGBM {lightgbm.__version__} is installed, {RECORDED['lightgbm']} is recorded")
    aliases = installed_aliases()
    assert aliases is not None
    assert {name: sorted(others) for name, others in aliases.items()} == {
        name: facts.get("aliases", []) for name, facts in RECORDED["parameters"].items()
    }


def test_every_parameter_has_a_type_that_the_checks_know() -> None:
    kinds = {"int", "double", "bool", "string", "enum"}
    for name, facts in RECORDED["parameters"].items():
        parts = {part.removeprefix("multi-") for part in facts["type"].split(" or ")}
        assert parts <= kinds, name


def test_the_table_is_read_from_the_comments_of_the_header() -> None:
    header = """
  #pragma region Parameters
  // [no-save]
  // type = enum
  // options = gbdt, rf
  // alias = boosting_type, boost
  // desc = ``gbdt``, trees, aliases: ``gbrt``
  // desc = ``rf``, a forest
  std::string boosting = "gbdt";

  // check = >0.0
  // check = <=1.0
  double fraction = 1.0;

  // desc = **Note**: can be used only in CLI version
  std::string config = "";
  size_t file_load_progress_interval_bytes = 1;
"""
    assert read_parameters(header) == {
        "boosting": {"type": "enum", "options": {"gbdt": ["gbrt"], "rf": []}, "aliases": ["boost", "boosting_type"]},
        "fraction": {"type": "double", "checks": [">0.0", "<=1.0"]},
        "config": {"type": "string", "cli_only": True},
    }


def test_aliases_become_main_names_and_words_main_words() -> None:
    given_params = {"eta": 0.1, "n_estimators": 10, "boosting_type": "gbrt", "application": "softmax", "metrics": "auc"}
    assert check_parameters(given_params, labels_known=True) == {
        "learning_rate": 0.1,
        "num_iterations": 10,
        "boosting": "gbdt",
        "objective": "multiclass",
        "metric": "auc",
    }


MISTAKES: list[tuple[dict[str, Any], str]] = [
    ({"learning_rat": 0.1}, "no parameter 'learning_rat'; did you mean 'learning_rate'"),
    ({"qqqqqq": 0.1}, "no parameter 'qqqqqq'; see its documentation"),
    ({"eta": 0.1, "learning_rate": 0.2}, "params.learning_rate: is the same LightGBM parameter as 'eta'"),
    ({"config": "x"}, "command line program"),
    ({"learning_rate": 0}, "params.learning_rate: must be >0.0, not 0"),
    ({"num_leaves": 1}, "params.num_leaves: must be >1 and <=131072, not 1"),
    ({"num_leaves": 2.5}, "takes a whole number, not 2.5"),
    ({"num_leaves": True}, "takes a whole number, not True"),
    ({"learning_rate": "fast"}, "takes a number, not 'fast'"),
    ({"learning_rate": float("nan")}, "takes a number, not nan"),
    ({"extra_trees": 2}, "takes true or false, not 2"),
    ({"boosting": "gbtd"}, "params.boosting: has no option 'gbtd'; did you mean 'gbdt'"),
    ({"boosting": 3}, "takes a word, not 3"),
    ({"metric": "auc,binry_error"}, "has no option 'binry_error'; did you mean 'binary_error'"),
    ({"monotone_constraints": [1, 0.5]}, "takes a whole number for each item, not 0.5"),
    ({"num_leaves": 10**400}, "takes a whole number, not a number of 401 digits"),
    ({"num_leaves": 2**40}, "takes a whole number of 32 bits, not 1099511627776"),
    ({"learning_rate": 10**400}, "takes a number, not a number of 401 digits"),
    ({"learning_rate": [0.1]}, "takes a number, not .0.1."),
    ({"learning_rate": "\u22120.1"}, r"takes a number, not '\u22120.1' \(write -0.1\)"),
    ({"num_leafs": 31}, "no parameter 'num_leafs'; did you mean 'num_leaves'"),
    ({"etta": 0.1}, "no parameter 'etta'; did you mean 'eta'"),
    ({"Num_Leaves": 31}, "did you mean 'num_leaves'"),
    ({"max_depth": 3, "num_leaves": 31}, "num_leaves 31 cannot be reached with max_depth 3, which allows 8"),
    ({"objective": "multiclass"}, "multiclass needs num_class"),
    ({"objective": "multiclass", "num_class": 1}, "num_class must be at least 2"),
    ({"objective": "binary", "num_class": 3}, "num_class 3 goes with multiclass objectives"),
    ({"bagging_fraction": 0.5}, "bagging_fraction does nothing without bagging_freq"),
    ({"subsample": 0.5, "subsample_freq": 0}, "bagging_fraction does nothing without bagging_freq"),
    ({"boosting": "rf"}, "boosting rf needs bagging_freq"),
    ({"data_sample_strategy": "goss", "bagging_fraction": 0.5, "bagging_freq": 1}, "goss samples by itself"),
    ({"boosting": "goss", "bagging_fraction": 0.5, "bagging_freq": 1}, "goss samples by itself"),
    ({"force_col_wise": True, "force_row_wise": True}, "exclude each other"),
    ({"is_unbalance": True, "scale_pos_weight": 3.0}, "exclude each other"),
    ({"boosting": "dart", "early_stopping_round": 5}, "does nothing with boosting dart"),
]


@pytest.mark.parametrize(("params", "complaint"), MISTAKES)
def test_a_mistake_is_named(params: dict[str, Any], complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        check_parameters(params)


@pytest.mark.parametrize(
    "params",
    [
        {"boosting": "rf", "bagging_freq": 1, "bagging_fraction": 0.8},
        {"boosting": "rf", "feature_fraction": 0.8},
        {"is_unbalance": True, "scale_pos_weight": 1.0},
        {"num_leaves": 8, "max_depth": 3},
        {"num_leaves": 8.0, "max_depth": -1},
        {"metric": ["ndcg@3", "None"], "eval_at": "1,3"},
        {"auc_mu_weights": [0, 1.5, "1e-3", 0]},
        {"boosting": "GBDT", "metric": "AUC", "objective": "Binary"},
        {"boosting": "goss"},
    ],
)
def test_what_looks_odd_but_is_right_passes(params: dict[str, Any]) -> None:
    check_parameters(params)


def test_unknown_names_pass_only_if_asked_for() -> None:
    assert check_parameters({"new_in_5": 1}, strict=False) == {"new_in_5": 1}
    with pytest.raises(InvalidJobError):
        check_parameters({"num_leaves": 1}, strict=False)


@given(
    st.sampled_from(sorted(parameter_table().by_name)),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
)
def test_any_value_of_any_parameter_is_taken_or_refused(name: str, value: Any) -> None:
    try:
        checked = check_parameters({name: value}, labels_known=True)
    except InvalidJobError:
        return
    assert set(checked) == {parameter_table().by_name[name].name}
