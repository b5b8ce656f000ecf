"""`amlwrap lightgbm`: train a model, or sweep its hyperparameters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from amlwrap.cli.lightgbm_options import takes_job_options
from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.submit import submit_job
from amlwrap.cli.transfer import Auth, Datastore, Yes
from amlwrap.cli.values import parse_choice, parse_duration, parse_early_termination, parse_search_space
from amlwrap.errors import UsageError

if TYPE_CHECKING:
    from amlwrap.job.search_space import SearchSpace
    from amlwrap.workspace import Workspace

app = typer.Typer(name="lightgbm", help="LightGBM: train a model, tune or sweep it.", no_args_is_help=True)

Timeout = Annotated[str | None, typer.Option("--timeout", help="Longest run time: seconds, or such as 30m or 1h30m.")]
TrialTimeout = Annotated[str | None, typer.Option("--trial-timeout", help="Longest time for one trial.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the exact requests; send and upload nothing.")]
Stream = Annotated[bool, typer.Option("--stream", help="Print the log as it grows, and wait for the end.")]
Metric = Annotated[str, typer.Option("--metric", help="Metric to optimise, such as multi_logloss or auc.")]
Goal = Annotated[str | None, typer.Option("--goal", help="Minimize or Maximize; known for LightGBM's own.")]
Search = Annotated[
    list[str] | None,
    typer.Option("--search", help="NAME=DISTRIBUTION, as in '--learning_rate=uniform(0.01,0.9)'; repeat."),
]
Preset = Annotated[str | None, typer.Option("--search-space", help="A search space to start from: small or thorough.")]
Algorithm = Annotated[str, typer.Option("--algorithm", help="Random, Grid or Bayesian.")]
EarlyTermination = Annotated[
    str | None, typer.Option("--early-termination", help="As in 'bandit(slack_factor=0.1)' or 'median_stopping'.")
]
SamplingRule = Annotated[str | None, typer.Option("--sampling-rule", help="How Random draws: Random or Sobol.")]
Seed = Annotated[int | None, typer.Option("--seed", help="Where random sampling starts from.")]
MaxTotalTrials = Annotated[int | None, typer.Option("--max-total-trials", help="Trials in all.")]
MaxConcurrentTrials = Annotated[int | None, typer.Option("--max-concurrent-trials", help="Trials at once.")]


@app.command("train")
@workspace_command
@takes_job_options
def train(
    workspace: Workspace,
    arguments: dict[str, Any],
    timeout: Timeout = None,
    dry_run: DryRun = False,
    stream: Stream = False,
    yes: Yes = False,
    datastore: Datastore = None,
    auth: Auth = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Train one model.

    With the bundled trainer (--data, --label), or with a --script or --command of your own.
    """
    from amlwrap.lightgbm import command_job
    from amlwrap.local_tables import check_tables

    if training := arguments["training"]:
        check_tables(training, training.checked_params())
    job = command_job(**arguments, timeout=parse_duration(timeout, "--timeout"))
    submit_job(workspace, job, dry_run=dry_run, stream=stream, yes=yes, datastore=datastore, auth=auth, output=output)


@app.command("sweep")
@workspace_command
@takes_job_options
def sweep(
    workspace: Workspace,
    arguments: dict[str, Any],
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
    dry_run: DryRun = False,
    stream: Stream = False,
    yes: Yes = False,
    datastore: Datastore = None,
    auth: Auth = None,
    output: Output = OutputFormat.TABLE,
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
    submit_job(workspace, job, dry_run=dry_run, stream=stream, yes=yes, datastore=datastore, auth=auth, output=output)


def preset_space(name: str | None, rows: int | None) -> SearchSpace:
    """Return the search space that `--search-space` names; an empty one if it was not given."""
    from amlwrap.lightgbm import search_spaces

    found = parse_choice(name, "--search-space", tuple(search_spaces.PRESETS))
    return search_spaces.preset(found, rows) if found is not None else {}
