"""Values that no job can mean anything by, given to the builders from Python: each is told by its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy
import pytest

from amlwrap import job as jobs
from amlwrap import lightgbm, sweep
from amlwrap.errors import InvalidJobError
from amlwrap.lightgbm import Training

MINE: dict[str, Any] = {"compute": "cpu-cluster", "command": "python main.py"}
IRIS = Training(data="iris.csv", label="species")
SPACE = {"learning_rate": sweep.Uniform(0.1, 1)}


def swept(**options: Any) -> Any:
    known: dict[str, Any] = {"search_space": SPACE, "metric": "auc"}
    return lightgbm.sweep_job(**MINE | known | options)


def trained(**options: Any) -> Any:
    known: dict[str, Any] = {"data": "d:1", "label": "y"}
    return Training(**known | options)


WRONG: Any = 1
WRONG_TEXT: Any = b"text"
WRONG_CHOICE: Any = {"a": 1}
WRONG_VALUES: list[tuple[Any, str]] = [
    (lambda: lightgbm.command_job(compute="c", training=IRIS, instance_count=3), "distributed: must be asked for .* 3"),
    (
        lambda: lightgbm.command_job(compute="c", training=IRIS, distribution=jobs.PyTorch(process_count=2)),
        "distribution: must be Mpi for the bundled trainer",
    ),
    (lambda: lightgbm.command_job(compute="c", training=WRONG), "training: must be a Training, not 1"),
    (lambda: lightgbm.command_job(**MINE, inputs=WRONG), "A mapping of names to values is needed"),
    (lambda: lightgbm.command_job(**MINE, outputs={"o": WRONG}), "An output is an Output, or a path"),
    (
        lambda: lightgbm.command_job(
            compute="c", script="a.py", arguments=["${AZURE_ML_INPUT_x:-d}"], inputs={"x": "x:1"}
        ),
        r"arguments: .* asks the shell for more than .*: write \$\{\{inputs.x\}\}",
    ),
    (lambda: swept(metric=WRONG), "metric: must be the name of a metric, not 1"),
    (lambda: swept(metric="acu"), "metric: 'acu' is no metric of LightGBM; did you mean 'auc'"),
    (lambda: swept(search_space=[WRONG]), r"search_space: must map names to distributions, not be \[1\]"),
    (lambda: swept(search_space={"x": {1, 2}}), "search_space.x: must be a distribution"),
    (lambda: swept(search_space={"x": None}), "search_space.x: must be a distribution, not None"),
    (lambda: swept(training=IRIS, command=None, search_space={"eta": (0.1,)}), r"search_space.eta: .*Choice\(\["),
    (
        lambda: swept(training=IRIS, command=None, search_space={"num_machines": sweep.Choice([1, 2])}),
        "search_space.num_machines: is the trainer's to set",
    ),
    (
        lambda: swept(training=trained(validation_fraction=0), command=None),
        "validation_fraction: must be above 0 in a sweep",
    ),
    (lambda: trained(weight="y"), "weight: 'y' is the label already: name another column"),
    (lambda: trained(group="y"), "group: 'y' is the label already"),
    (lambda: trained(categorical=["x", "y"]), "categorical: 'y' is the label already"),
    (lambda: trained(weight="w", group="w"), "weight: 'w' is the group already"),
    (lambda: trained(categorical="abc"), "categorical: must be a list of columns, not 'abc'"),
    (lambda: trained(weight=""), "weight: must be the name of a column, not ''"),
    (lambda: trained(validation_fraction=float("nan")), "validation_fraction: must be from 0 and below 1, not nan"),
    (lambda: trained(validation_fraction="0.2"), "validation_fraction: must be from 0 and below 1, not '0.2'"),
    (lambda: trained(cross_validation=True), "cross_validation: must be at least 2 folds, not True"),
    (lambda: trained(cross_validation=2.5), "cross_validation: must be at least 2 folds, not 2.5"),
    (lambda: trained(class_weight="balanced", params={"objective": "l2"}), "class_weight: goes with classification"),
    (lambda: trained(class_weight={"a": -1}), "class_weight: must be a number above 0 for a, not -1"),
    (lambda: trained(class_weight={"a": "heavy"}), "class_weight: must be a number above 0 for a, not 'heavy'"),
    (lambda: trained(params={"num_machines": 2}), "params.num_machines: is the trainer's to set"),
    (lambda: trained(categorical=None), "categorical: must be a list of columns, not None"),
    (lambda: trained(strict_params="no"), "strict_params: must be True or False, not 'no'"),
    (lambda: trained(class_weighted_metrics=WRONG), "class_weighted_metrics: must be True or False, not 1"),
    (lambda: trained(class_weight=[WRONG]), r"class_weight: must be 'balanced', or a weight .* not \[1\]"),
    (lambda: trained(params={"eval_at": {1: 2}}), r"params.eval_at: takes text and numbers, not \{1: 2\}"),
    (lambda: trained(params={"categorical_feature": b"x"}), "params.categorical_feature: takes text and numbers"),
    (lambda: lightgbm.command_job(**MINE, code=WRONG), "code: must be a reference or a pathlib.Path, not 1"),
    (lambda: lightgbm.command_job(**MINE, environment=WRONG), "environment: must be a reference or an Environment"),
    (lambda: lightgbm.command_job(**MINE, inputs=[]), r"A mapping of names to values is needed, .*, not \[\]"),
    (lambda: lightgbm.command_job(**MINE, distributed="no"), "distributed: must be True or False, not 'no'"),
    (lambda: lightgbm.command_job(compute="c", script=WRONG), "script: must be the path of a script, as text, not 1"),
    (lambda: lightgbm.command_job(compute="c", script=" "), "script: must be the path of a script, as text, not ' '"),
    (lambda: lightgbm.command_job(compute="c", script="a.py", arguments=b"a"), "arguments: must be a list or a mapp"),
    (
        lambda: lightgbm.command_job(compute="c", script="a.py", arguments={"--a": None}),
        "arguments: must be text and numbers, not None",
    ),
    (lambda: lightgbm.command_job(**MINE, inputs={"x": jobs.Literal(WRONG_TEXT)}), "A Literal is text, a number or a"),
    (lambda: jobs.Literal(10**5000), "A Literal is a number of 5001 digits, too large to be written"),
    (lambda: sweep.Choice(WRONG_CHOICE), r"Choice: values must be a list, not \{'a': 1\}"),
    (lambda: jobs.Objective(primary_metric="m", goal="up"), "objective.goal: 'up' is none; use Minimize, Maximize"),
    (lambda: trained(params=[WRONG]), r"params: must map names to values, not be \[1\]"),
]


@pytest.mark.parametrize(("make", "complaint"), WRONG_VALUES)
def test_values_that_mean_nothing_are_refused_by_their_names(make: Any, complaint: str) -> None:
    with pytest.raises(InvalidJobError, match=complaint):
        make()


def test_what_was_checked_does_not_change_afterwards() -> None:
    params, weights, columns = {"num_leaves": 7}, {"a": 1.0}, iter(["a", "b"])
    training = trained(params=params, class_weight=weights, categorical=columns)
    params["num_leaves"], weights["a"] = -1, -1
    assert (training.params, training.class_weight) == ({"num_leaves": 7}, {"a": 1.0})
    assert training.categorical == ("a", "b")


def test_numbers_of_numpy_are_arguments_and_literals_as_others_are() -> None:
    job = lightgbm.command_job(compute="c", script="a.py", arguments=["--x", numpy.float64(0.5), Path("data/a.csv")])
    assert job.command == "python a.py --x 0.5 data/a.csv"
    assert jobs.Literal(WRONG * numpy.int64(3)).value == "3"


def test_nodes_without_a_distribution_are_a_commands_own_to_use() -> None:
    assert lightgbm.command_job(**MINE, instance_count=3).distribution is None
