"""`amlwrap lightgbm`: train a model, or sweep its hyperparameters."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.lightgbm_options import takes_job_options
from amlwrap.cli.options import workspace_command
from amlwrap.cli.printing import Output
from amlwrap.cli.submission import Submit
from amlwrap.cli.submit import submit_job
from amlwrap.cli.values import parse_choice, parse_duration, parse_early_termination, parse_search_space
from amlwrap.cli.verbs import Noun
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.job.search_space import SearchSpace
    from amlwrap.workspace import Workspace

app = Noun("lightgbm")

search_option = partial(typer.Option, rich_help_panel="Search")

Timeout = Annotated[
    str | None,
    typer.Option(
        "--timeout",
        metavar="DURATION",
        help="Longest run time: seconds, or such as 30m or 1h30m.",
        rich_help_panel="Compute",
    ),
]
TrialTimeout = Annotated[
    str | None, search_option("--trial-timeout", metavar="DURATION", help="Longest time for one trial.")
]
Metric = Annotated[
    str, search_option("--metric", metavar="METRIC", help="Metric to optimise, such as multi_logloss or auc.")
]
Goal = Annotated[
    str | None, search_option("--goal", metavar="GOAL", help="Minimize or Maximize; known for LightGBM's own metrics.")
]
Search = Annotated[
    list[str] | None,
    search_option(
        "--search", metavar="NAME=DISTRIBUTION", help="What to vary, as in 'num_leaves=choice(7,15,31)'; repeat."
    ),
]
Preset = Annotated[
    str | None, search_option("--search-space", metavar="PRESET", help="What to start from: small or thorough.")
]
Algorithm = Annotated[
    str, search_option("--algorithm", metavar="ALGORITHM", help="How trials are drawn: Random, Grid or Bayesian.")
]
EarlyTermination = Annotated[
    str | None,
    search_option(
        "--early-termination",
        metavar="POLICY",
        help="Which trials to stop early: 'bandit(slack_factor=0.1)', median_stopping or truncation_selection.",
    ),
]
SamplingRule = Annotated[
    str | None, search_option("--sampling-rule", metavar="RULE", help="How Random draws: Random or Sobol.")
]
Seed = Annotated[int | None, search_option("--seed", metavar="N", help="Where random sampling starts from.")]
MaxTotalTrials = Annotated[int | None, search_option("--max-total-trials", metavar="N", help="Trials in all.")]
MaxConcurrentTrials = Annotated[
    int | None, search_option("--max-concurrent-trials", metavar="N", help="Trials at once.")
]


@app.verb(
    "train",
    "amlwrap lightgbm train --data iris.csv --label species --compute cpu-cluster --stream",
    "amlwrap lightgbm train --data iris.csv --label species --compute cpu-cluster --param num_leaves=15 --plan",
    "amlwrap lightgbm train --code src --script main.py --environment lightgbm@latest --compute cpu-cluster",
)
@workspace_command
@takes_job_options
def train(
    workspace: Workspace,
    arguments: dict[str, Any],
    how: Submit,
    output: Output,
    timeout: Timeout = None,
) -> None:
    """Train one model.

    With the bundled trainer (--data, --label), or with a --script or --command of your own.
    """
    from amlwrap.lightgbm import command_job
    from amlwrap.local_tables import check_tables

    if training := arguments["training"]:
        check_tables(training, training.checked_params())
    job = command_job(**arguments, timeout=parse_duration(timeout, "--timeout"))
    submit_job(workspace, job, how, output)


@app.verb(
    "sweep",
    "amlwrap lightgbm sweep --data iris.csv --label species --metric multi_logloss --search-space small "
    "--max-total-trials 20 --compute cpu-cluster --stream",
    "amlwrap lightgbm sweep --data iris.csv --label species --metric multi_logloss "
    "--search 'num_leaves=choice(7,15,31)' --algorithm grid --compute cpu-cluster",
)
@workspace_command
@takes_job_options
def sweep(
    workspace: Workspace,
    arguments: dict[str, Any],
    how: Submit,
    output: Output,
    metric: Metric,
    search: Search = None,
    preset: Preset = None,
    goal: Goal = None,
    algorithm: Algorithm = "Random",
    sampling_rule: SamplingRule = None,
    seed: Seed = None,
    early_termination: EarlyTermination = None,
    max_total_trials: MaxTotalTrials = None,
    max_concurrent_trials: MaxConcurrentTrials = None,
    timeout: Timeout = None,
    trial_timeout: TrialTimeout = None,
) -> None:
    """Sweep hyperparameters.

    It takes what `lightgbm train` takes; `amlwrap job best` shows the best trial.
    """
    from amlwrap.lightgbm import sweep_job
    from amlwrap.local_tables import check_tables

    if not search and preset is None:
        raise UsageError("Say what to vary: give --search for each hyperparameter, or --search-space, or both.")
    training = arguments["training"]
    rows = check_tables(training, training.params_for(metric)[0]) if training else None
    job = sweep_job(
        **arguments,
        metric=metric,
        search_space={**preset_space(preset, rows), **parse_search_space(search or [], "--search")},
        goal=goal,
        algorithm=algorithm,
        sampling_rule=sampling_rule,
        seed=seed,
        early_termination=parse_early_termination(early_termination, "--early-termination"),
        max_total_trials=max_total_trials,
        max_concurrent_trials=max_concurrent_trials,
        timeout=parse_duration(timeout, "--timeout"),
        trial_timeout=parse_duration(trial_timeout, "--trial-timeout"),
    )
    submit_job(workspace, job, how, output)


def preset_space(name: str | None, rows: int | None) -> SearchSpace:
    """Return the search space that `--search-space` names; an empty one if it was not given."""
    from amlwrap.lightgbm import search_spaces

    found = parse_choice(name, "--search-space", tuple(search_spaces.PRESETS))
    return search_spaces.preset(found, rows) if found is not None else {}
