"""The builders: what each argument becomes, and what is refused before anything is sent."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap import job as jobs
from amlwrap import lightgbm, sweep
from amlwrap.assets import Code, Data, Environment, EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import Goal, Input, Output
from amlwrap.lightgbm import Training, search_spaces
from amlwrap.lightgbm.command import quote_argument, script_command
from amlwrap.lightgbm.metrics import goal_of, logged_name, metric_names
from amlwrap.lightgbm.training import TRAINER_CODE, TRAINER_ENVIRONMENT

MINE: dict[str, Any] = {"compute": "cpu-cluster", "command": "python main.py"}
IRIS = Training(data="iris.csv", label="species")


def test_assets_paths_and_references_become_what_a_job_holds() -> None:
    job = lightgbm.command_job(
        **MINE,
        code=Code(name="c", version="1", id="/subscriptions/c", path="x"),
        environment=Environment(name="e", version="1", id="/subscriptions/e"),
        inputs={
            "asset": Data(name="d", version="1", id="/subscriptions/d", path="x"),
            "path": Path("iris.csv"),
            "text": "data/iris.csv",
            "reference": "iris:1",
            "url": "https://example.com/iris.csv",
            "input": Input(data="iris:1", mode=jobs.DataBindingMode.DOWNLOAD),
        },
        outputs={"path": "models", "place": "azureml://datastores/d/paths/p/q", "output": Output()},
    )
    assert (job.code, job.environment) == ("/subscriptions/c", "/subscriptions/e")
    assert {name: value.data for name, value in job.inputs.items()} == {
        "asset": "/subscriptions/d",
        "path": Path("iris.csv"),
        "text": Path("data/iris.csv"),
        "reference": "iris:1",
        "url": "https://example.com/iris.csv",
        "input": "iris:1",
    }
    assert dict(job.outputs) == {
        "path": Output(path="models"),
        "place": Output(datastore="d", path="p/q"),
        "output": Output(),
    }


def test_names_stay_names_and_other_text_is_a_path() -> None:
    job = lightgbm.command_job(**MINE, code="src", environment="lightgbm", inputs={"a": "rows", "b": "rows.csv"})
    assert (job.code, job.environment) == ("src", "azureml:lightgbm@latest")
    assert [value.data for value in job.inputs.values()] == ["rows", Path("rows.csv")]
    assert lightgbm.command_job(**MINE, code="./src").code == Path("src")
    definition = EnvironmentDefinition(image="i")
    assert lightgbm.command_job(**MINE, code="c:1", environment=definition).environment == definition


def test_a_script_gets_its_arguments_quoted_and_the_services_variables_expanded() -> None:
    arguments = {"--iris-csv": "$AZURE_ML_INPUT_iris", "--title": "it's $5", "--n": 5, "--empty": ""}
    job = lightgbm.command_job(compute="c", script="my main.py", arguments=arguments, inputs={"iris": "iris:1"})
    assert job.command == (
        "python 'my main.py' --iris-csv \"$AZURE_ML_INPUT_iris\" --title 'it'\"'\"'s $5' --n 5 --empty ''"
    )


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12), max_size=4))
def test_quoted_arguments_reach_the_script_as_they_are(arguments: list[str]) -> None:
    import shlex

    assert shlex.split(script_command("main.py", arguments)) == ["python", "main.py", *arguments]


def test_variables_inside_an_argument_are_expanded_alone() -> None:
    assert quote_argument("a b/$AZURE_ML_INPUT_x/c") == "'a b/'\"$AZURE_ML_INPUT_x\"/c"


def test_every_metric_of_lightgbm_has_a_goal_and_a_logged_name() -> None:
    maximized = {name for name in metric_names() if goal_of(name) is Goal.MAXIMIZE}
    assert maximized == {"auc", "auc_mu", "average_precision", "map", "ndcg", "r2"}
    for name in metric_names():
        assert goal_of(logged_name(name)) is goal_of(name) is not None


@pytest.mark.parametrize(
    ("metric", "goal", "primary", "expected"),
    [
        ("multi_logloss", None, "test-multi_logloss", Goal.MINIMIZE),
        ("softmax", None, "test-multi_logloss", Goal.MINIMIZE),
        ("auc", None, "test-auc", Goal.MAXIMIZE),
        ("train-auc", None, "train-auc", Goal.MAXIMIZE),
        ("ndcg@3", None, "test-ndcg_at_3", Goal.MAXIMIZE),
        ("map", None, "test-map_at_5", Goal.MAXIMIZE),
        ("auc", "minimize", "test-auc", Goal.MINIMIZE),
        ("profit", "Maximize", "profit", Goal.MAXIMIZE),
    ],
)
def test_the_objective_follows_from_the_metric(metric: str, goal: str | None, primary: str, expected: Goal) -> None:
    job = lightgbm.sweep_job(**MINE, search_space={"--a": sweep.Randint(3)}, metric=metric, goal=goal)
    assert (job.objective.primary_metric, job.objective.goal) == (primary, expected)


def test_a_sweep_keeps_its_inputs_on_the_trial() -> None:
    job = lightgbm.sweep_job(
        **MINE,
        inputs={"iris": "iris:1"},
        search_space={"--a": sweep.Randint(3)},
        metric="auc",
        algorithm="random",
        timeout=timedelta(hours=2),
        trial_timeout=timedelta(minutes=5),
    )
    assert job.trial.inputs == {"iris": Input(data="iris:1")}
    assert (job.timeout, job.trial.timeout) == (timedelta(hours=2), timedelta(minutes=5))
    assert job.algorithm is jobs.SamplingAlgorithm.RANDOM


def test_the_bundled_trainer_needs_data_and_a_label_alone() -> None:
    job = lightgbm.command_job(compute="c", training=IRIS)
    assert job.command == 'python train.py --data "${{inputs.data}}" --label=species --validation-fraction 0.2'
    assert (job.code, job.environment) == (TRAINER_CODE, TRAINER_ENVIRONMENT)
    assert dict(job.inputs) == {"data": Input(data=Path("iris.csv"))}


def test_everything_asked_of_the_trainer_is_on_its_command_line() -> None:
    training = Training(
        data="rows:1",
        label="y",
        validation_data="valid:1",
        weight="w",
        categorical=["a b", "c"],
        class_weight={"yes": 2, "no": 0.5},
        params={"eta": 0.1, "extra_trees": True, "monotone_constraints": [1, 0]},
    )
    job = lightgbm.command_job(compute="c", training=training)
    assert job.command == (
        'python train.py --data "${{inputs.data}}" --label=y --validation-data "${{inputs.validation_data}}" '
        "--weight=w '--categorical=a b' --categorical=c --class-weight=yes=2 --class-weight=no=0.5 "
        "--learning_rate 0.1 --extra_trees true --monotone_constraints 1,0"
    )


def test_a_sweep_of_the_trainer_logs_what_it_optimises_and_varies_by_argument() -> None:
    job = lightgbm.sweep_job(
        compute="c", training=IRIS, search_space={"eta": sweep.Uniform(0.1, 1)}, metric="multi_error"
    )
    assert job.trial.command.endswith("--objective multiclass --metric multi_error,multi_logloss,auc_mu")
    assert list(job.search_space) == ["--learning_rate"]
    assert job.objective == jobs.Objective(primary_metric="test-multi_error", goal=Goal.MINIMIZE)


def test_the_trials_of_a_sweep_leave_no_page_each() -> None:
    job = lightgbm.sweep_job(compute="c", training=IRIS, search_space=search_spaces.small, metric="multi_error")
    assert " --no-report " in job.trial.command
    assert "--no-report" not in lightgbm.command_job(compute="c", training=IRIS).command


def test_a_ranking_metric_evaluates_its_position() -> None:
    training = Training(data="rows:1", label="y", group="q")
    job = lightgbm.sweep_job(compute="c", training=training, search_space=search_spaces.small, metric="ndcg@3")
    assert job.trial.command.endswith("--objective lambdarank --metric ndcg,map --eval_at 3")
    assert job.objective.primary_metric == "test-ndcg_at_3"


def test_distributed_means_one_process_on_each_node() -> None:
    job = lightgbm.command_job(compute="c", training=IRIS, distributed=True, instance_count=3)
    assert (job.distribution, job.instance_count) == (jobs.Mpi(process_count_per_instance=1), 3)


@pytest.mark.parametrize("algorithm", ["Random", "Bayesian"])
@pytest.mark.parametrize("name", ["small", "thorough"])
def test_the_presets_suit_random_and_bayesian_sampling(name: str, algorithm: str) -> None:
    space = search_spaces.PRESETS[name]
    job = lightgbm.sweep_job(compute="c", training=IRIS, search_space=space, metric="multi_error", algorithm=algorithm)
    assert list(job.search_space) == [f"--{key}" for key in space]
    table = search_spaces.__doc__ or ""
    assert all(f"`{key}`" in table for key in space)


SPACE = {"learning_rate": sweep.Uniform(0.1, 1)}
REFUSED: list[tuple[Any, str]] = [
    (lambda: lightgbm.command_job(compute="c"), "Say what to run"),
    (lambda: lightgbm.command_job(compute="c", command="a", script="b"), "Say what to run"),
    (lambda: lightgbm.command_job(**MINE, arguments=["a"]), "Arguments go with a script"),
    (lambda: lightgbm.command_job(compute="c", script="a.py", arguments="--x 1"), "arguments: must be a list"),
    (lambda: lightgbm.command_job(compute="c", training=IRIS, command="a"), "Give either training"),
    (lambda: lightgbm.command_job(**MINE, distributed=True), "distributed: is for the bundled trainer"),
    (
        lambda: lightgbm.command_job(compute="c", training=IRIS, distributed=True),
        "distributed: needs an instance count of at least 2",
    ),
    (
        lambda: lightgbm.command_job(
            compute="c", training=IRIS, distributed=True, distribution=jobs.Mpi(), instance_count=2
        ),
        "distributed: means Mpi, .* either it or a distribution",
    ),
    (lambda: lightgbm.command_job(compute="c", command="cat $AZURE_ML_INPUT_x"), "declares no input 'x'"),
    (lambda: lightgbm.command_job(compute="c", command="a", inputs={"x": ""}), "inputs.x: names no data: give a path"),
    (
        lambda: lightgbm.command_job(compute="c", command="a", inputs={"x": 1}),
        "a value to be given is a Literal",
    ),
    (
        lambda: lightgbm.command_job(compute="c", command="ls $AZURE_ML_OUTPUT_x", outputs={"y": Output()}),
        "declares no output 'x'; it declares y",
    ),
    (lambda: lightgbm.command_job(compute="c", command="echo $AZUREML_SWEEP_x"), "declares no hyperparameter 'x'"),
    (
        lambda: lightgbm.sweep_job(
            compute="c", command="echo ${AZUREML_SWEEP_x}", search_space={"--y": sweep.Randint(2)}, metric="auc"
        ),
        "declares no hyperparameter 'x'; it declares y",
    ),
    (lambda: lightgbm.command_job(**MINE, outputs={"o": "azureml://d/p"}), "is not a place on a datastore"),
    (lambda: lightgbm.sweep_job(**MINE, search_space=SPACE, metric="profit"), "'profit' is no metric of LightGBM"),
    (
        lambda: lightgbm.sweep_job(**MINE, search_space=SPACE, metric="auc", goal="up"),
        "goal: 'up' is none; use Minimize",
    ),
    (
        lambda: lightgbm.sweep_job(**MINE, search_space=SPACE, metric="auc", algorithm="x"),
        "algorithm: 'x' is none; use Grid",
    ),
    (lambda: lightgbm.sweep_job(**MINE, search_space={}, metric="auc"), "search_space: is empty"),
    (
        lambda: lightgbm.sweep_job(
            compute="c",
            training=Training(data="d:1", label="y", params={"objective": "binary"}),
            search_space=SPACE,
            metric="multi_logloss",
        ),
        "would not log 'multi_logloss'; it logs binary_logloss, binary_error, auc, average_precision",
    ),
    (
        lambda: lightgbm.sweep_job(compute="c", training=IRIS, search_space=SPACE, metric="profit", goal="Maximize"),
        "The bundled trainer logs no metric 'profit' by itself; it logs auc, auc_mu",
    ),
    (
        lambda: lightgbm.sweep_job(
            compute="c",
            training=Training(data="d:1", label="y", params={"eta": 0.1}),
            search_space=SPACE,
            metric="auc",
        ),
        "search_space.learning_rate: is among the fixed parameters too",
    ),
    (
        lambda: lightgbm.sweep_job(
            compute="c", training=IRIS, search_space={"subsample": sweep.Uniform(0.5, 1)}, metric="auc"
        ),
        "bagging_fraction does nothing without bagging_freq",
    ),
    (lambda: Training(data="d:1", label=""), "label: must be the name of a column, not ''"),
    (lambda: Training(data="d:1", label="y", validation_fraction=1), "from 0 and below 1"),
    (lambda: Training(data="d:1", label="y", cross_validation=1), "cross_validation: must be at least 2 folds"),
    (
        lambda: Training(data="d:1", label="y", cross_validation=2, validation_data="v:1"),
        "cross_validation: goes without validation data",
    ),
    (lambda: Training(data="d:1", label="y", class_weight="even"), "class_weight: must be 'balanced'"),
    (lambda: Training(data="d:1", label="y", params={"objective": "lambdarank"}), "group: is missing: lambdarank"),
    (lambda: Training(data="d:1", label="y", group="q", params={"objective": "l2"}), "group: goes with lambdarank"),
    (lambda: Training(data="d:1", label="y", params={"learnin_rate": 1}), "did you mean 'learning_rate'"),
]


@pytest.mark.parametrize(("make", "complaint"), REFUSED)
def test_what_cannot_work_is_refused(make: Any, complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        make()
