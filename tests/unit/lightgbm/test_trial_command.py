"""A trial's command: what stands for a hyperparameter in it, and which options it gives the bundled trainer."""

from __future__ import annotations

import pytest
from attrs import evolve

from amlwrap.job import CommandJob, SweepJob, Trial
from amlwrap.lightgbm import Training, Tune, command_job, sweep_job
from amlwrap.lightgbm.trial_command import filled_command, sweep_variables, trainer_options, tunes
from amlwrap.sweep import Choice, Uniform

TRAINER = 'python train.py --data "${{inputs.data}}" '


def sweep(command: str, *names: str) -> SweepJob:
    return SweepJob(
        trial=Trial(command=command),
        search_space={name: Uniform(0, 1) for name in names},
        objective={"primary_metric": "auc", "goal": "Maximize"},  # type: ignore[arg-type]  # not looked at
    )


def test_what_a_training_asks_for_is_read_back_option_by_option() -> None:
    training = Training(
        data="azureml:iris:1", label="the = species", class_weight={"a b": 2}, class_weighted_metrics=True,
        params={"num_iterations": 10, "monotone_constraints": [1, -1]},
    )  # fmt: skip
    space = {"learning_rate": Uniform(0.1, 0.5), "boosting": Choice(["gbdt", "dart"])}
    job = sweep_job(training=training, search_space=space, metric="multi_logloss", compute="c")
    options = trainer_options(job, {"learning_rate": 0.25, "boosting": "dart"})
    assert options is not None
    assert (
        dict(options).items()
        >= {
            "--label": "the = species",
            "--validation-fraction": "0.2",
            "--class-weight": "a b=2",
            "--class-weighted-metrics": None,
            "--num_iterations": "10",
            "--monotone_constraints": "1,-1",
            "--learning_rate": "0.25",
            "--boosting": "dart",
        }.items()
    )


@pytest.mark.parametrize("place", [0, 1, 2])
def test_what_is_for_trials_alone_is_left_out(place: int) -> None:
    words = ["--label=y", "--validation-fraction 0.2"]
    words.insert(place, "--no-report")
    assert trainer_options(sweep(TRAINER + " ".join(words)), {}) == [("--label", "y"), ("--validation-fraction", "0.2")]


def test_values_are_options_whatever_a_shell_would_make_of_them() -> None:
    command = f"{TRAINER}--label=y --cross-validation 5 --interaction_constraints ${{{{search_space.pairs}}}}"
    options = trainer_options(sweep(command, "pairs"), {"pairs": "[0, 1],[2]; '"})
    assert options is not None
    assert options[-1] == ("--interaction_constraints", "[0, 1],[2]; '")


@pytest.mark.parametrize(
    "command",
    [
        "python main.py --label=y --validation-fraction 0.2",
        TRAINER + "--label=y",
        TRAINER + "--validation-fraction 0.2",
        TRAINER + "--label=y --validation-fraction 0.2 --verbose",
        TRAINER + "--label=y --validation-fraction 0.2 && ls",
        TRAINER + "--label=y --validation-fraction '0.2",
    ],
)
def test_a_command_of_ones_own_is_none_of_the_trainers(command: str) -> None:
    assert trainer_options(sweep(command), {}) is None


@pytest.mark.parametrize(
    ("command", "filled"),
    [
        ("run --lr ${{search_space.lr}}", "run --lr 0.5"),
        ('run "$AZUREML_SWEEP_lr" ${AZUREML_SWEEP_lr}', 'run "0.5" 0.5'),
        ("run ${AZUREML_SWEEP_lr:-1}", "run ${AZUREML_SWEEP_lr:-1}"),
        ("run ${{inputs.lr}} ${{search_space.other}}", "run ${{inputs.lr}} ${{search_space.other}}"),
    ],
)
def test_values_stand_where_the_shell_would_read_nothing_else(command: str, filled: str) -> None:
    assert filled_command(sweep(command, "lr"), {"lr": 0.5}) == filled


def test_names_with_dashes_are_appended_in_quotes_where_need_be() -> None:
    job = evolve(sweep("run\n"), search_space={"--lr": Uniform(0, 1), "--mode": Choice(["a b"])})
    assert filled_command(job, {"lr": 0.5, "mode": "a b"}) == "run --lr 0.5 --mode 'a b'"


def test_scripts_find_hyperparameters_in_variables() -> None:
    assert sweep_variables({"lr": 0.5, "x": True}) == {"AZUREML_SWEEP_lr": "0.5", "AZUREML_SWEEP_x": "true"}


@pytest.mark.parametrize(
    ("command", "found"),
    [
        (f"{TRAINER}--label=y --trials 30", True),
        (f"{TRAINER}--label=y --trials=30 --folds 5", True),
        (f"{TRAINER}--label=--trials --validation-fraction 0.2", False),
        (f"{TRAINER}--label=y --validation-fraction 0.2", False),
        ("python main.py --trials 30", False),
    ],
)
def test_a_job_tunes_if_it_asks_the_bundled_trainer_for_trials(command: str, found: bool) -> None:
    assert tunes(CommandJob(command=command, compute="c")) is found
    assert not tunes(sweep(command))


def test_what_a_training_asks_for_tells_whether_it_tunes() -> None:
    for tune, found in ((Tune(), True), (None, False)):
        assert tunes(command_job(compute="c", training=Training(data="iris:1", label="y", tune=tune))) is found
