"""What `amlwrap job trials` and `best` show of a job that tuned."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

from amlwrap.cli.options import OutputFormat
from amlwrap.cli.output import Row, print_item, print_rows, say
from amlwrap.errors import AmlwrapError

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.tuning_results import TunedTrial, TuningResult


def is_tuned(job: Job) -> bool:
    """Return whether a job is one that tunes."""
    from amlwrap.lightgbm.trial_command import tunes

    return tunes(job.description)


def show_tuned_trials(result: TuningResult, output: OutputFormat) -> None:
    """Print the trials, the best on top."""
    print_rows((_row(trial, result.metric, output) for trial in result.trials), output, empty="No trial has ended.")
    _say_if_stopped(result)


def _row(trial: TunedTrial, metric: str, output: OutputFormat) -> Row:
    facts: Row = {
        "trial": trial.number,
        **trial.parameters,
        metric: trial.metric,
        "status": trial.status,
        "seconds": trial.seconds,
    }
    return facts if output is OutputFormat.TABLE else {**facts, "reason": trial.reason}


def show_best_tuned(name: str, result: TuningResult, output: OutputFormat) -> None:
    """Print the best trial, beside what LightGBM's defaults came to.

    Raises:
        AmlwrapError: there is none.
    """
    best, plain = result.best, result.defaults
    if best is None:
        raise AmlwrapError(f"Job {name} has no best trial: none has completed with a finite {result.metric}.")
    print_item(
        {
            "trial": best.number,
            result.metric: best.metric,
            "defaults": plain and plain.metric,
            **dict([result.test_score] if result.test_score else []),
            "params": json.dumps(best.params) if output is OutputFormat.TABLE else best.params,
            "arguments": shlex.join(best.arguments),
        },
        output,
    )
    _say_if_stopped(result)


def _say_if_stopped(result: TuningResult) -> None:
    if result.stopped:
        why = "the job was cancelled" if result.stopped == "cancelled" else "the time budget ended"
        say(f"{len(result.trials)} of {result.asked} trials: {why}, and another run may come to others.")
