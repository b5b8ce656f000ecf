"""What `amlwrap job trials` and `best` show of a job that tuned."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

from amlwrap.cli.output import say
from amlwrap.errors import AmlwrapError

if TYPE_CHECKING:
    from amlwrap.cli.printing import Printer, Row
    from amlwrap.job import Job
    from amlwrap.tuning_results import TunedTrial, TuningResult


def is_tuned(job: Job) -> bool:
    """Return whether a job is one that tunes."""
    from amlwrap.lightgbm.trial_command import tunes

    return tunes(job.description)


def show_tuned_trials(result: TuningResult, output: Printer) -> None:
    """Print the trials, the best on top."""
    from amlwrap.cli.facts.trial import tuned_facts

    def row(trial: TunedTrial) -> Row:
        return {
            "trial": trial.number,
            **trial.parameters,
            result.metric: trial.metric,
            "status": trial.status,
            "seconds": trial.seconds,
        }

    output.rows(result.trials, row, lambda trial: tuned_facts(trial, result), empty="No trial has ended.")
    _say_if_stopped(result)


def show_best_tuned(name: str, result: TuningResult, output: Printer) -> None:
    """Print the best trial, beside what LightGBM's defaults came to.

    Raises:
        AmlwrapError: there is none.
    """
    from amlwrap.cli.facts.trial import best_tuned_facts

    best, plain = result.best, result.defaults
    if best is None:
        raise AmlwrapError(f"Job {name} has no best trial: none has completed with a finite {result.metric}.")
    row = {
        "trial": best.number,
        result.metric: best.metric,
        "defaults": plain and plain.metric,
        **dict([result.test_score] if result.test_score else []),
        "params": json.dumps(best.params),
        "arguments": shlex.join(best.arguments),
    }
    output.item(row, best_tuned_facts(best, result))
    _say_if_stopped(result)


def _say_if_stopped(result: TuningResult) -> None:
    if result.stopped:
        why = "the job was cancelled" if result.stopped == "cancelled" else "the time budget ended"
        say(f"{len(result.trials)} of {result.asked} trials: {why}, and another run may come to others.")
