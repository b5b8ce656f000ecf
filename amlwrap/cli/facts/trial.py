"""What programs are told of a trial: of a sweep, or of a job that tuned."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from amlwrap.job import SweepJob

if TYPE_CHECKING:
    from collections.abc import Mapping

    from amlwrap.job import Job
    from amlwrap.metrics import TrialResult
    from amlwrap.tuning_results import BestOfTuning, TunedTrial, TuningResult

MEANING = {
    "name": "of a sweep's trial, the name of its job; null in a job that tuned",
    "number": "counted from 0 in the order in which trials were drawn",
    "parameters": "the values that were drawn, by hyperparameter, without dashes",
    "metric_name": "the metric that decides",
    "metric": "its last value; null where there is none, or NaN",
    "status": "such as `Completed`",
    "started_at": "of a sweep's trial, when it started",
    "ended_at": "of a sweep's trial, when it ended",
    "seconds": "how long it ran; null while it runs",
    "constant": "of a sweep's trial, whether its model predicts the same for every row",
    "reason": "of a trial of a job that tuned, why it failed",
}

BEST_MEANING = {
    **MEANING,
    "params": "its parameters as LightGBM takes them",
    "arguments": "the same as arguments of a command line",
    "default_metric": "of a job that tuned, what LightGBM's defaults came to",
    "test_metric_name": "of a job that tuned, the deciding metric on rows that were kept to test on",
    "test_metric": "its value, of the model that was saved",
}


def without_dashes(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Return hyperparameters by names that are the same in all api-versions; in one they begin with dashes."""
    return {name.lstrip("-"): value for name, value in parameters.items()}


def facts(trial: TrialResult, sweep: Job) -> dict[str, Any]:
    """Return all there is of a sweep's trial."""
    described = sweep.description
    return {
        "name": trial.name,
        "number": trial.number,
        "parameters": without_dashes(trial.parameters),
        "metric_name": described.objective.primary_metric if isinstance(described, SweepJob) else None,
        "metric": trial.metric,
        "status": str(trial.status),
        "started_at": trial.started_at,
        "ended_at": trial.ended_at,
        "seconds": trial.seconds,
        "constant": trial.constant,
        "reason": None,
    }


def tuned_facts(trial: TunedTrial, result: TuningResult) -> dict[str, Any]:
    """Return all there is of a trial of a job that tuned."""
    return {
        "name": None,
        "number": trial.number,
        "parameters": dict(trial.parameters),
        "metric_name": result.metric,
        "metric": trial.metric,
        "status": trial.status,
        "started_at": None,
        "ended_at": None,
        "seconds": trial.seconds,
        "constant": None,
        "reason": trial.reason,
    }


def best_facts(trial: TrialResult, sweep: Job) -> dict[str, Any]:
    """Return all there is of a sweep's best trial."""
    return {
        **facts(trial, sweep),
        "params": trial.as_lightgbm_params(),
        "arguments": shlex.join(trial.as_arguments()),
        **dict.fromkeys(("default_metric", "test_metric_name", "test_metric")),
    }


def best_tuned_facts(best: BestOfTuning, result: TuningResult) -> dict[str, Any]:
    """Return all there is of the best trial of a job that tuned."""
    trial = next(trial for trial in result.trials if trial.number == best.number)
    test_metric_name, test_metric = result.test_score or (None, None)
    return {
        **tuned_facts(trial, result),
        "params": dict(best.params),
        "arguments": shlex.join(best.arguments),
        "default_metric": result.defaults.metric if result.defaults else None,
        "test_metric_name": test_metric_name,
        "test_metric": test_metric,
    }
