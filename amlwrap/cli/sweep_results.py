"""`amlwrap job trials`, `best` and `report`: what a sweep, or a job that tuned, found; a best trial once more."""

from __future__ import annotations

import json
import shlex
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from amlwrap.cli.job import Name, app
from amlwrap.cli.options import workspace_command
from amlwrap.cli.output import say
from amlwrap.cli.printing import Output, Printer, Row
from amlwrap.cli.submission import Submission
from amlwrap.cli.submit import submit_job
from amlwrap.cli.transfer import Auth
from amlwrap.cli.tuning_results import is_tuned, show_best_tuned, show_tuned_trials
from amlwrap.cli.values import filled
from amlwrap.errors import AmlwrapError, UsageError, told_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amlwrap.job import Job, Objective
    from amlwrap.metrics import TrialResult
    from amlwrap.workspace import Workspace

_refit_option = partial(typer.Option, rich_help_panel="Refit")


def _read(workspace: Workspace, job: Job) -> tuple[Objective, Sequence[TrialResult]]:
    """Return what a sweep optimises and its trials, best first."""
    from amlwrap.metrics import check_is_sweep

    return check_is_sweep(job).objective, workspace.jobs.trials(job)


def _say_which_are_constant(trials: Sequence[TrialResult], output: Printer) -> None:
    from amlwrap.metrics import constant_note

    if output.is_for_people and (note := constant_note(trials)):
        say(note)


@app.verb("trials", "amlwrap job trials iris-sweep", "amlwrap job trials iris-sweep --query '[0].parameters' -o json")
@workspace_command
def list_trials(workspace: Workspace, name: Name, output: Output) -> None:
    """List the trials of a sweep or of a tuned job, best first."""
    job = workspace.jobs.get(name)
    if is_tuned(job):
        show_tuned_trials(workspace.jobs.tuning(job), output)
    else:
        _show_trials(workspace, job, output)


def _show_trials(workspace: Workspace, job: Job, output: Printer) -> None:
    from amlwrap.cli.facts.trial import facts, without_dashes

    objective, trials = _read(workspace, job)

    def row(trial: TrialResult) -> Row:
        return {
            "trial": trial.name,
            **without_dashes(trial.parameters),
            objective.primary_metric: trial.metric,
            "status": trial.status,
            "seconds": trial.seconds,
        }

    output.rows(trials, row, lambda trial: facts(trial, job), empty="No trial has started yet.")
    _say_which_are_constant(trials, output)


@app.verb("best", "amlwrap job best iris-sweep", "amlwrap job best iris-sweep --refit --stream")
@workspace_command
def show_best_trial(
    workspace: Workspace,
    name: Name,
    *,
    refit: Annotated[
        bool, _refit_option("--refit", help="Train it once more, on all rows, in a job of its own, and show that.")
    ] = False,
    refit_name: Annotated[
        str | None, _refit_option("--refit-name", metavar="NAME", help="Name of that job; one is made up if left out.")
    ] = None,
    dry_run: Annotated[
        bool, _refit_option("--dry-run", help="Print the exact requests of the refit; send nothing.")
    ] = False,
    stream: Annotated[
        bool, _refit_option("--stream", help="Print the log of the refit as it grows, and wait for the end.")
    ] = False,
    auth: Auth = None,
    output: Output,
) -> None:
    """Show the best trial, or train that of a sweep once more.

    Its parameters are ready for LightGBM, and for a command line.
    """
    of_refit = {
        "--refit-name": refit_name is not None,
        "--dry-run": dry_run,
        "--stream": stream,
        "--auth": auth is not None,
    }
    if refit:
        _refit(workspace, name, refit_name, Submission(dry_run=dry_run, stream=stream, auth=auth), output)
    elif given := [option for option, is_given in of_refit.items() if is_given]:
        raise UsageError(f"{given[0]} goes with --refit, which trains the best trial once more: add that.")
    elif is_tuned(job := workspace.jobs.get(name)):
        show_best_tuned(name, workspace.jobs.tuning(job), output)
    else:
        _show_best(workspace, job, output)


def _show_best(workspace: Workspace, job: Job, output: Printer) -> None:
    from amlwrap.cli.facts.trial import best_facts
    from amlwrap.metrics import require_best

    objective, trials = _read(workspace, job)
    best = require_best(job.name, trials, objective)
    row = {
        "trial": best.name,
        objective.primary_metric: best.metric,
        "params": json.dumps(best.as_lightgbm_params()),
        "arguments": shlex.join(best.as_arguments()),
    }
    output.item(row, best_facts(best, job))
    _say_which_are_constant(trials, output)


def _refit(workspace: Workspace, sweep: str, name: str | None, how: Submission, output: Printer) -> None:
    """Submit a sweep's best trial once more."""
    from attrs import evolve

    filled(name, "--refit-name")
    job = evolve(workspace.jobs.describe_refit(sweep, auth=how.auth, notify=say), name=name)
    with told_at(lambda path: "--refit-name" if path == "name" else f"sweep {sweep}, {path}"):
        submit_job(workspace, job, how, output)


@app.verb("report", "amlwrap job report iris-sweep", "amlwrap job report iris-sweep --output-file sweep.html")
@workspace_command
def write_report(
    workspace: Workspace,
    name: Name,
    file: Annotated[
        str | None, typer.Option("--output-file", metavar="FILE", help="HTML file to write; NAME.html if left out.")
    ] = None,
) -> None:
    """Write a sweep's report, one HTML page.

    Any browser shows it, without a network: history, hyperparameters, every trial, the best one's command.
    """
    from amlwrap.metrics import check_is_sweep
    from amlwrap.report import sweep_report

    target = Path(filled(file, "--output-file") or f"{name}.html")
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
