"""`amlwrap job trials`, `best` and `report`: what a sweep, or a job that tuned, found; a best trial once more."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import Name, app
from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.cli.submit import submit_job
from amlwrap.cli.transfer import Auth
from amlwrap.cli.tuning_results import is_tuned, show_best_tuned, show_tuned_trials
from amlwrap.cli.values import filled
from amlwrap.errors import AmlwrapError, UsageError, told_at

if TYPE_CHECKING:
    from amlwrap.job import Job, Objective
    from amlwrap.metrics import TrialResult
    from amlwrap.workspace import Workspace


def _read(workspace: Workspace, job: Job) -> tuple[Objective, Sequence[TrialResult]]:
    """Return what a sweep optimises and its trials, best first."""
    from amlwrap.metrics import check_is_sweep

    return check_is_sweep(job).objective, workspace.jobs.trials(job)


def _constant(trial: TrialResult, output: OutputFormat) -> Row:
    """Return what programs are told of a trial's model; people are told of all of them in one line."""
    return {} if output is OutputFormat.TABLE else {"constant": trial.constant}


def _say_which_are_constant(trials: Sequence[TrialResult], output: OutputFormat) -> None:
    from amlwrap.metrics import constant_note

    if output is OutputFormat.TABLE and (note := constant_note(trials)):
        say(note)


@app.command("trials")
@workspace_command
def list_trials(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """List the trials of a sweep or of a tuned job, best first."""
    job = workspace.jobs.get(name)
    if is_tuned(job):
        show_tuned_trials(workspace.jobs.tuning(job), output)
    else:
        _show_trials(workspace, job, output)


def _show_trials(workspace: Workspace, job: Job, output: OutputFormat) -> None:
    objective, trials = _read(workspace, job)
    rows = [
        {
            "trial": trial.name,
            **{name.lstrip("-"): value for name, value in trial.parameters.items()},
            objective.primary_metric: trial.metric,
            "status": trial.status,
            "seconds": trial.seconds,
            **_constant(trial, output),
        }
        for trial in trials
    ]
    print_rows(rows, output, empty="No trial has started yet.")
    _say_which_are_constant(trials, output)


@app.command("best")
@workspace_command
def show_best_trial(
    workspace: Workspace,
    name: Name,
    refit: Annotated[
        bool, typer.Option("--refit", help="Train it once more, on all rows, in a job of its own, and show that.")
    ] = False,
    refit_name: Annotated[str | None, typer.Option("--name", help="With --refit, the name of that job.")] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="With --refit, print the exact requests; send nothing.")
    ] = False,
    stream: Annotated[
        bool, typer.Option("--stream", help="With --refit, print the log as it grows, and wait for the end.")
    ] = False,
    auth: Auth = None,
    output: Output = OutputFormat.TABLE,
) -> None:
    """Show the best trial, or train that of a sweep once more.

    Its parameters are ready for LightGBM, and for a command line.
    """
    of_refit = {"--name": refit_name is not None, "--dry-run": dry_run, "--stream": stream, "--auth": auth is not None}
    if refit:
        _refit(workspace, name, refit_name, dry_run=dry_run, stream=stream, auth=auth, output=output)
    elif given := [option for option, is_given in of_refit.items() if is_given]:
        raise UsageError(f"{given[0]} goes with --refit, which trains the best trial once more: add that.")
    elif is_tuned(job := workspace.jobs.get(name)):
        show_best_tuned(name, workspace.jobs.tuning(job), output)
    else:
        _show_best(workspace, job, output)


def _show_best(workspace: Workspace, job: Job, output: OutputFormat) -> None:
    from amlwrap.metrics import require_best

    objective, trials = _read(workspace, job)
    best = require_best(job.name, trials, objective)
    params = best.as_lightgbm_params()
    facts = {
        "trial": best.name,
        objective.primary_metric: best.metric,
        "params": json.dumps(params) if output is OutputFormat.TABLE else params,
        "arguments": shlex.join(best.as_arguments()),
        **_constant(best, output),
    }
    print_item(facts, output)
    _say_which_are_constant(trials, output)


def _refit(
    workspace: Workspace,
    sweep: str,
    name: str | None,
    *,
    dry_run: bool,
    stream: bool,
    auth: str | None,
    output: OutputFormat,
) -> None:
    """Submit a sweep's best trial once more."""
    from attrs import evolve

    filled(name, "--name")
    job = evolve(workspace.jobs.describe_refit(sweep, auth=auth, notify=say), name=name)
    with told_at(lambda path: "--name" if path == "name" else f"sweep {sweep}, {path}"):
        submit_job(workspace, job, dry_run=dry_run, stream=stream, yes=False, datastore=None, auth=auth, output=output)


@app.command("report")
@workspace_command
def write_report(
    workspace: Workspace,
    name: Name,
    file: Annotated[
        str | None, typer.Option("--output", "-o", help="HTML file to write; NAME.html if left out.")
    ] = None,
) -> None:
    """Write a sweep's report, one HTML page.

    Any browser shows it, without a network: history, hyperparameters, every trial, the best one's command.
    """
    from amlwrap.metrics import check_is_sweep
    from amlwrap.report import sweep_report

    target = Path(filled(file, "--output") or f"{name}.html")
    job = workspace.jobs.get(name)
    if is_tuned(job):
        workspace.jobs.tuning(job)  # there is no page where no trial came to an end
        raise UsageError(
            f"Job {name} tuned, and leaves a page of its own, outputs/report.html: `amlwrap job download {name}` "
            "fetches it."
        )
    page = sweep_report(workspace.jobs.trials(job), check_is_sweep(job), title=f"Sweep {name}")
    try:
        target.write_text(page, encoding="utf-8")
    except OSError as error:
        raise AmlwrapError(f"{target} cannot be written: {error.strerror}.") from None
    say(f"Wrote {target}.")
