"""`amlwrap job trials`, `best` and `report`: what a sweep found."""

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
from amlwrap.cli.values import filled
from amlwrap.errors import AmlwrapError

if TYPE_CHECKING:
    from amlwrap.job import Objective
    from amlwrap.metrics import TrialResult
    from amlwrap.workspace import Workspace


def _read(workspace: Workspace, name: str) -> tuple[Objective, Sequence[TrialResult]]:
    """Return what a sweep optimises and its trials, best first."""
    from amlwrap.metrics import check_is_sweep

    job = workspace.jobs.get(name)
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
    """List a sweep's trials, the best on top."""
    objective, trials = _read(workspace, name)
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
def show_best_trial(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """Show a sweep's best trial.

    Its parameters are ready for LightGBM, and for a command line.
    """
    from amlwrap.metrics import require_best

    objective, trials = _read(workspace, name)
    best = require_best(name, trials, objective)
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
    page = sweep_report(workspace.jobs.trials(job), check_is_sweep(job), title=f"Sweep {name}")
    try:
        target.write_text(page, encoding="utf-8")
    except OSError as error:
        raise AmlwrapError(f"{target} cannot be written: {error.strerror}.") from None
    say(f"Wrote {target}.")
