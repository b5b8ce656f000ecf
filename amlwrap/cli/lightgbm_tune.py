"""`amlwrap lightgbm tune`: many sets of parameters compared within one job, and a model trained with the best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from amlwrap.cli.lightgbm import Preset, Search, Timeout, app, preset_space, search_option
from amlwrap.cli.lightgbm_options import takes_tuning_options
from amlwrap.cli.options import workspace_command
from amlwrap.cli.printing import Output
from amlwrap.cli.submission import Submit
from amlwrap.cli.submit import submit_job
from amlwrap.cli.values import parse_duration, parse_search_space
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.lightgbm import Training
    from amlwrap.workspace import Workspace

Trials = Annotated[
    int, search_option("--trials", metavar="N", help="Sets of parameters to compare, LightGBM's defaults first.")
]
Metric = Annotated[
    str | None,
    search_option("--metric", metavar="METRIC", help="Metric that decides; the objective's first one if left out."),
]
Folds = Annotated[
    int, search_option("--folds", metavar="N", help="Folds of the training rows that trials are compared on.")
]
TimeBudget = Annotated[
    str | None,
    search_option(
        "--time-budget",
        metavar="DURATION",
        help="Longest time for trials, as of --timeout; the best until then is trained.",
    ),
]
Seed = Annotated[
    int | None, search_option("--seed", metavar="N", help="What chance depends on; short for --param seed=N.")
]


@app.verb(
    "tune",
    "amlwrap lightgbm tune --data iris.csv --label species --compute cpu-cluster --stream",
    "amlwrap lightgbm tune --data iris.csv --label species --compute cpu-cluster --trials 100 --time-budget 10m",
)
@workspace_command
@takes_tuning_options
def tune(
    workspace: Workspace,
    arguments: dict[str, Any],
    how: Submit,
    output: Output,
    trials: Trials = 30,
    search: Search = None,
    preset: Preset = None,
    metric: Metric = None,
    folds: Folds = 5,
    time_budget: TimeBudget = None,
    seed: Seed = None,
    timeout: Timeout = None,
) -> None:
    """Tune hyperparameters within one job, and train with the best.

    Without --search or --search-space, ranges suit the table. `amlwrap job best` shows what came out.
    """
    from attrs import evolve

    from amlwrap.lightgbm import Tune, command_job
    from amlwrap.local_tables import check_tables

    budget = parse_duration(time_budget, "--time-budget")
    tuned = Tune(trials=trials, metric=metric, folds=folds, time_budget=budget)
    training = evolve(_seeded(arguments["training"], seed), tune=tuned)
    rows = check_tables(training, training.job_params())
    if space := {**preset_space(preset, rows), **parse_search_space(search or [], "--search")}:
        training = evolve(training, tune=evolve(tuned, search_space=space))
    job = command_job(**{**arguments, "training": training}, timeout=parse_duration(timeout, "--timeout"))
    submit_job(workspace, job, how, output)


def _seeded(training: Training, seed: int | None) -> Training:
    """Return what is trained with the seed of an option of its own."""
    from attrs import evolve

    if seed is None:
        return training
    if "seed" in training.checked_params():
        raise UsageError("--seed is short for --param seed=NUMBER, which is there too: give one of them.")
    return evolve(training, params={**training.params, "seed": seed})
