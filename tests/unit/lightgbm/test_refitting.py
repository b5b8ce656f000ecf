"""A sweep's best trial as a job of its own: the bundled trainer's on all rows, a script of one's own as it was."""

from __future__ import annotations

import shlex
from typing import Any

import pytest
from attrs import evolve

from amlwrap.errors import InvalidJobError
from amlwrap.job import AmlToken, Input, Literal, Mpi, Output, SweepJob, Trial
from amlwrap.lightgbm import Training, sweep_job
from amlwrap.lightgbm.refitting import how_tested, refit_job
from amlwrap.sweep import Choice, Uniform

DRAWN = {"learning_rate": 0.25}
ROWS = 'python train.py --data "${{inputs.data}}" --label=y --validation-fraction 0.2'


def trained(**more: Any) -> SweepJob:
    training = Training(data="azureml:iris:1", label="the species", **more.pop("training", {}))
    space = {name: Uniform(0.1, 0.5) for name in ("learning_rate",)}
    return sweep_job(**{"training": training, "search_space": space, "metric": "l2", "compute": "c", **more})


def own(command: str, **more: Any) -> SweepJob:
    return sweep_job(
        command=command, metric="score", goal="Maximize", compute="c", search_space={"lr": Uniform(0, 1)}, **more
    )


def words(job: SweepJob, iterations: int | None = None) -> list[str]:
    return shlex.split(refit_job(job, DRAWN, iterations=iterations).command)


def test_rows_kept_aside_are_trained_on_for_as_long_as_the_trial_had_done() -> None:
    job = trained(training={"params": {"num_iterations": 900, "early_stopping_round": 9}, "validation_fraction": 0.3})
    assert how_tested(job) == "--validation-fraction"
    assert words(job, 57) == [
        *("python", "train.py", "--data", "${{inputs.data}}", "--label=the species", "--validation-fraction=0"),
        *("--objective=regression", "--metric=l2,rmse,l1", "--learning_rate=0.25", "--num_iterations=57"),
    ]


def test_iterations_that_were_drawn_give_way_under_any_name_too() -> None:
    job = evolve(trained(), search_space={"--n_estimators": Choice([10, 900])})
    command = refit_job(job, {"n_estimators": 900}, iterations=57).command
    assert "estimators" not in command
    assert command.endswith(" --num_iterations=57")


@pytest.mark.parametrize("validation", [{"validation_data": "azureml:more:2"}, {"cross_validation": 5}])
def test_a_model_of_all_rows_is_trained_as_it_was(validation: dict[str, Any]) -> None:
    params = {"num_iterations": 900, "early_stopping_round": 9}
    job = trained(training={**validation, "params": params, "class_weight": None})
    told = words(job)
    assert how_tested(job) in {word.partition("=")[0] for word in told}
    assert {"--num_iterations=900", "--early_stopping_round=9", "--learning_rate=0.25"} <= set(told)
    assert refit_job(job, DRAWN).inputs == job.trial.inputs


def test_the_page_that_trials_go_without_is_written() -> None:
    job = evolve(trained(), trial=Trial(command=f"{ROWS} --no-report", inputs={"data": Input(data="azureml:x:1")}))
    assert words(job, 5)[4:] == ["--label=y", "--validation-fraction=0", "--learning_rate=0.25", "--num_iterations=5"]


def test_it_runs_where_the_sweep_did_and_is_filed_alike() -> None:
    job = evolve(
        trained(instance_count=2, distributed=True, outputs={"more": Output()}, environment="azureml:e:1"),
        name="sweep", display_name="All of them", experiment_name="iris", tags={"a": "b"}, description="why",
        identity=AmlToken(), shm_size="3g", docker_args="--x", priority=2,
    )  # fmt: skip
    refit = refit_job(job, DRAWN, iterations=5)
    assert (refit.name, refit.display_name) == (None, None)
    for same in ("compute", "instance_count", "experiment_name", "tags", "description", "identity", "shm_size"):
        assert getattr(refit, same) == getattr(job, same)
    assert (refit.docker_args, refit.priority) == ("--x", 2)
    for same in ("code", "environment", "inputs", "outputs", "distribution", "timeout", "environment_variables"):
        assert getattr(refit, same) == getattr(job.trial, same)
    assert refit.distribution == Mpi(process_count_per_instance=1)


def test_values_of_a_script_of_ones_own_are_literals_and_variables() -> None:
    job = own("echo $AZUREML_SWEEP_lr; python main.py --lr '${{search_space.lr}}'", environment_variables={"A": "b"})
    assert how_tested(job) is None
    refit = refit_job(job, {"lr": 0.5})
    assert refit.command == "echo ${{inputs.lr}}; python main.py --lr '${{inputs.lr}}'"
    assert refit.inputs == {"lr": Literal("0.5")}
    assert refit.environment_variables == {"AZUREML_SWEEP_lr": "0.5", "A": "b"}


def test_a_hyperparameter_called_as_an_input_is_told_from_it() -> None:
    job = own("run ${{inputs.lr}} ${{search_space.lr}}", inputs={"lr": "azureml:rates:1"})
    refit = refit_job(job, {"lr": 0.5})
    assert refit.command == "run ${{inputs.lr}} ${{inputs.sweep_lr}}"
    assert refit.inputs == {**job.trial.inputs, "sweep_lr": Literal("0.5")}


def test_a_hyperparameter_with_dashes_is_appended() -> None:
    job = evolve(own("run"), search_space={"--lr": Uniform(0, 1)})
    refit = refit_job(job, {"lr": "a b"})
    assert (refit.command, refit.inputs) == ("run --lr 'a b'", {})


@pytest.mark.parametrize(
    ("command", "drawn", "told"),
    [
        (
            "run ${AZUREML_SWEEP_lr:-1}",
            {"lr": 1},
            "In the command, ${AZUREML_SWEEP_lr is read, but the job declares no hyperparameter 'lr'.",
        ),
        (
            "run ${{search_space.lr}}",
            {},
            "In the command, ${{search_space.lr}} is not declared; search_space has nothing.",
        ),
    ],
)
def test_a_value_that_would_not_arrive_is_refused(command: str, drawn: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidJobError) as refused:
        refit_job(own(command), drawn)
    assert str(refused.value) == told
