"""The script's command line, and what follows from the data."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap.lightgbm.parameter_table import parameter_table
from boosting.options import completed, parse_command_line, parse_value
from tuning.space import default_space

NEEDED = ["--data=d", "--label=y"]


def test_what_is_no_option_of_the_script_is_a_parameter() -> None:
    args, params = parse_command_line([*NEEDED, "--num_leaves", "7", "--categorical=a", "--categorical", "b=c"])
    assert (str(args.data), args.label, args.categorical) == ("d", "y", ["a", "b=c"])
    assert params == {"num_leaves": 7}
    assert (args.validation_fraction, args.cross_validation, args.class_weighted_metrics) == (0.2, None, False)


def test_the_last_of_several_values_wins() -> None:
    assert parse_command_line([*NEEDED, "--num_leaves=7", "--num_leaves", "9.0"])[1] == {"num_leaves": 9}


def test_aliases_are_the_parameters_that_they_stand_for() -> None:
    given = ["--application=binary", "--n_estimators=5", "--random_state=1", "--eta=0.1"]
    _, params = parse_command_line([*NEEDED, *given])
    assert params == {"objective": "binary", "num_iterations": 5, "seed": 1, "learning_rate": 0.1}
    assert completed(params, "binary", 2)["seed"] == 1


def test_the_aliases_are_all_that_lightgbm_has() -> None:
    known = {alias: parameter.name for alias, parameter in parameter_table().by_name.items() if alias != parameter.name}
    read = {
        "objective", "metric", "boosting", "seed", "verbosity", "num_class", "num_iterations", "early_stopping_round",
        "num_threads", *default_space(1000), "bagging_freq",
    }  # fmt: skip
    options = [f"--{alias}=1" for alias, name in known.items() if name in read]
    assert set(parse_command_line([*NEEDED, *options])[1]) == read


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["stray"], "LightGBM parameters come as --name value, not as stray"),
        (["--num_leaves"], "not as --num_leaves"),
        (["--num_leaves", "7", "8"], "not as --num_leaves 7 8"),
        (["--validation-fraction=1"], "--validation-fraction is from 0 and below 1, not 1"),
        (["--validation-fraction=-0.5"], "--validation-fraction is from 0 and below 1, not -0.5"),
        (["--cross-validation=2", "--validation-data=v"], "give either --cross-validation or --validation-data"),
        (["--cross-validation=1"], "--cross-validation needs at least 2 folds, not 1"),
        (["--trials=1"], "--trials is at least 2, the defaults and another, not 1"),
        (["--trials=2", "--folds=1"], "--folds is at least 2, not 1"),
        (["--trials=2", "--time-budget=nan"], "--time-budget is a number of seconds above 0, not nan"),
        (["--trials=2", "--cross-validation=3"], "give --folds instead of --cross-validation"),
        (["--folds=3"], "--search, --folds and --time-budget go with --trials"),
        (["--trials=2", "--search=x=5"], '--search takes NAME=["uniform",[0.01,0.3]] and its like, not x=5'),
        (
            ["--trials=2", *[f'--search={name}=["randint",[9]]' for name in ("eta", "learning_rate")]],
            "learning_rate twice",
        ),
    ],
)
def test_options_that_cannot_be_are_told(options: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        parse_command_line([*NEEDED, *options])
    assert caught.value.code == 2
    assert sentence in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "value"),
    [("8.0", 8), ("0.5", 0.5), ("1e-3", 0.001), ("TRUE", True), ("false", False), ("gbdt", "gbdt"), ("1,3", "1,3")],
)
def test_a_value_is_what_its_text_says(text: str, value: Any) -> None:
    found = parse_value(text)
    assert (found, type(found)) == (value, type(value))


def test_objective_classes_and_metrics_follow_from_the_data() -> None:
    params = completed({"num_leaves": 7}, "multiclass", 3)
    assert params["num_class"] == 3
    assert params["metric"] == "multi_logloss,multi_error,auc_mu"
    assert (params["seed"], params["first_metric_only"], params["num_leaves"]) == (42, True, 7)
    assert "num_class" not in completed({}, "binary", 2)
    assert completed({"metric": "auc"}, "binary", 2)["metric"] == "auc"
    assert completed({"seed": 3, "num_class": 9}, "multiclass", 4)["num_class"] == 4


def test_dart_does_not_stop_early_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    params = completed({"boosting": "dart", "early_stopping_round": 5}, "regression", None)
    assert params["early_stopping_round"] == 0
    assert "training does not stop early" in capsys.readouterr().out


def test_own_options_with_underscores_are_no_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_command_line(["--data=t", "--label=y", "--cross_validation=3"])
    assert "--cross_validation is no parameter of LightGBM's: write --cross-validation" in capsys.readouterr().err


def test_without_a_metric_training_does_not_stop_early(capsys: pytest.CaptureFixture[str]) -> None:
    params = completed({"metric": "None", "early_stopping_round": 5}, "binary", 2)
    assert params["early_stopping_round"] == 0
    assert "Without a metric training does not stop early" in capsys.readouterr().out
