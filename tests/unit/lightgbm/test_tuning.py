"""Tuning inside one job: what each part of it becomes on the trainer's command line, and what is refused."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from amlwrap import lightgbm
from amlwrap.errors import InvalidJobError
from amlwrap.job import Mpi
from amlwrap.lightgbm import Training, Tune, search_spaces
from amlwrap.lightgbm.training import TRAINER_CODE
from amlwrap.sweep import Choice, LogUniform, Normal, QUniform, Randint, Uniform

RATE = {"learning_rate": Uniform(0.1, 0.3)}


def training(tune: Any, params: dict[str, Any] | None = None, **options: Any) -> Training:
    return Training(data="iris:1", label="species", params=params or {}, tune=tune, **options)


def command(tune: Tune, params: dict[str, Any] | None = None, **options: Any) -> str:
    return lightgbm.command_job(compute="c", training=training(tune, params, **options)).command


def test_tuning_needs_nothing_but_to_be_asked_for() -> None:
    assert command(Tune()) == (
        'python train.py --data "${{inputs.data}}" --label=species --validation-fraction 0.2 --trials 30 --folds 5'
    )


def test_everything_asked_of_tuning_is_on_the_command_line() -> None:
    tune = Tune(
        trials=12,
        search_space={"--eta": LogUniform(0.01, 1), "num_leaves": QUniform(4, 31, 1), "boosting": Choice(["gbdt"])},
        metric="auc",
        folds=3,
        time_budget=timedelta(minutes=2, milliseconds=500),
    )
    assert command(tune, {"random_state": 7, "objective": "binary"}) == (
        'python train.py --data "${{inputs.data}}" --label=species --validation-fraction 0.2 --trials 12 --folds 3 '
        "--time-budget 120.5 --search 'learning_rate=[\"loguniform\",[-4.605170185988091,0.0]]' "
        '--search \'num_leaves=["quniform",[4,31,1]]\' --search \'boosting=["choice",[["gbdt"]]]\' '
        "--seed 7 --objective binary --metric auc,binary_logloss,binary_error,average_precision"
    )


def test_a_time_budget_of_whole_seconds_is_written_as_such() -> None:
    assert "--time-budget 5400 " in f"{command(Tune(time_budget=timedelta(hours=1.5)))} "


def test_the_trainer_reads_what_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TRAINER_CODE))
    from boosting.options import parse_command_line

    space = {**search_spaces.thorough, "interaction_constraints": Choice(["[0, 1],[2]", 'it\'s "$5" \u00fc'])}
    tune = Tune(trials=9, search_space=space, folds=4, time_budget=timedelta(seconds=90))
    args, params = parse_command_line(shlex.split(command(tune, {"num_iterations": 20}))[2:])
    assert (args.trials, args.folds, args.time_budget) == (9, 4, 90)
    assert args.search == {name: distribution.to_expression() for name, distribution in space.items()}
    assert params == {"num_iterations": 20}


def test_a_metric_brings_its_objective_and_decides() -> None:
    assert training(Tune(metric="auc")).job_params() == {
        "objective": "binary",
        "metric": "auc,binary_logloss,binary_error,average_precision",
    }
    assert training(Tune(), {"metric": "auc"}).job_params() == {"metric": "auc"}
    fixed = {"objective": "multiclass", "metric": ["multi_error", "auc_mu"]}
    assert training(Tune(metric="auc_mu"), fixed).job_params()["metric"] == "auc_mu,multi_error"


def test_folds_decide_where_no_rows_are_kept_to_test_on() -> None:
    assert "--validation-fraction 0.0 --trials 30" in command(Tune(metric="auc"), validation_fraction=0.0)


def test_a_search_space_that_its_owner_changes_stays_what_was_checked() -> None:
    space = dict(RATE)
    tune = Tune(search_space=space)
    space["nonsense"] = Uniform(0, 1)
    assert tune.search_space == RATE


def searched(space: Any, params: dict[str, Any] | None = None) -> Callable[[], object]:
    return lambda: training(Tune(search_space=space), params)


MISTAKES: list[tuple[Callable[[], object], str]] = [
    (lambda: Tune(trials=1), "tune.trials: must be a whole number from 2 to 1000, not 1."),
    (lambda: Tune(trials=1001), "tune.trials: must be a whole number from 2 to 1000, not 1001."),
    (lambda: Tune(trials=True), "tune.trials: must be a whole number from 2 to 1000, not True."),
    (lambda: Tune(folds=1), "tune.folds: must be at least 2, not 1."),
    (lambda: Tune(folds=2.5), "tune.folds: must be at least 2, not 2.5."),  # type: ignore[arg-type]  # no whole number
    (lambda: Tune(metric=""), "tune.metric: must be the name of a metric, not ''."),
    (
        lambda: Tune(time_budget=timedelta(milliseconds=500)),
        "tune.time_budget: must be at least one second, not 0.5 s.",
    ),
    (lambda: Tune(time_budget=60), "tune.time_budget: must be a timedelta, not 60."),  # type: ignore[arg-type]  # a bare number
    (lambda: training(30), "tune: must be a Tune, not 30."),
    (searched([1]), "tune.search_space: must map names to distributions, not be [1]."),
    (
        searched({"num_leaves": 31}),
        "tune.search_space.num_leaves: must be a distribution, not 31: use one such as Uniform(0.1, 1) or "
        "Choice([1, 2]); what is fixed belongs into the command or the parameters.",
    ),
    (searched({}), "tune.search_space: has nothing to search: give a parameter more than one value."),
    (
        searched({"num_leaves": Choice([31]), "lambda_l1": Normal(1, 0)}),
        "tune.search_space: has nothing to search: give a parameter more than one value.",
    ),
    (
        searched({"num_leafs": Choice([7, 15])}),
        "tune.search_space.num_leafs: LightGBM 4.7.0 has no parameter 'num_leafs'; did you mean 'num_leaves'?",
    ),
    (searched({"num_leaves": Randint(9)}), "tune.search_space.num_leaves: must be >1 and <=131072, not 0."),
    (
        searched({"eta": Uniform(0.1, 1)}, {"learning_rate": 0.1}),
        "tune.search_space.eta: is among the fixed parameters too: keep one of them.",
    ),
    (
        searched({"subsample": Uniform(0.5, 1)}),
        "bagging_fraction does nothing without bagging_freq: fix bagging_freq, or vary it too.",
    ),
    (
        searched({"machines": Choice(["a", "b"])}),
        "tune.search_space.machines: is the trainer's to set, and nothing to vary.",
    ),
    *(
        (
            searched({name: Choice([1, 2])}),
            f"tune.search_space.{name}: is the same for all trials of one job: fix it, or leave it out.",
        )
        for name in ("seed", "early_stopping_round", "num_class", "num_threads")
    ),
    (
        lambda: training(Tune(metric="auc"), {"objective": "regression"}),
        "tune.metric: The trainer would not log 'auc'; it logs l2, rmse, l1.",
    ),
    (
        lambda: training(Tune(metric="ndcg")),
        "group: is missing: lambdarank ranks rows within groups, so name their column.",
    ),
    (
        lambda: training(Tune(), {"metric": "None"}),
        "params.metric: must begin with a metric, by which tune compares trials.",
    ),
    (
        lambda: training(Tune(), cross_validation=5),
        "cross_validation: goes without tune, which compares trials on folds already: give their number as folds of "
        "tune.",
    ),
    *(
        (
            lambda options=options: lightgbm.command_job(compute="c", training=training(Tune()), **options),
            f"{name}: goes without tune, which runs in one process on one node: leave it out, or sweep, whose trials "
            "are jobs.",
        )
        for name, options in {
            "distributed": {"distributed": True, "instance_count": 2},
            "distribution": {"distribution": Mpi(process_count_per_instance=1)},
            "instance_count": {"instance_count": 2},
        }.items()
    ),
    (
        lambda: lightgbm.command_job(
            compute="c", training=training(Tune(time_budget=timedelta(hours=1))), timeout=timedelta(hours=1)
        ),
        "timeout: must be longer than the time budget of the trials, after which the best is trained.",
    ),
    (
        lambda: lightgbm.sweep_job(compute="c", training=training(Tune()), metric="auc", search_space=RATE),
        "tune: goes with command_job: its trials are within one job, a sweep's are jobs.",
    ),
]


@pytest.mark.parametrize(("mistake", "told"), MISTAKES)
def test_what_cannot_be_tuned_is_told_in_one_sentence_with_its_place(mistake: Callable[[], object], told: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        mistake()
    assert str(caught.value) == told
