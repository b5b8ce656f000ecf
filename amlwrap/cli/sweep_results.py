"""`amlwrap job trials`: what a sweep found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.cli.job import Name, app
from amlwrap.cli.options import Output, OutputFormat, workspace_command
from amlwrap.cli.output import Row, print_rows

if TYPE_CHECKING:
    from amlwrap.metrics import TrialResult
    from amlwrap.workspace import Workspace


def _row(trial: TrialResult, metric: str) -> Row:
    return {
        "trial": trial.name,
        **{name.lstrip("-"): value for name, value in trial.parameters.items()},
        metric: trial.metric,
        "status": trial.status,
        "seconds": trial.seconds,
    }


@app.command("trials")
@workspace_command
def list_trials(workspace: Workspace, name: Name, output: Output = OutputFormat.TABLE) -> None:
    """List a sweep's trials, the best on top."""
    job = workspace.jobs.get(name)
    trials = workspace.jobs.trials(name)
    metric = job.description.objective.primary_metric  # type: ignore[union-attr]  # trials() refuses what is no sweep
    print_rows([_row(trial, metric) for trial in trials], output, empty="No trial has started yet.")
