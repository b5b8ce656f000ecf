"""A sweep's best trial once more, on all rows: which it is, how long it trained, and what its score is worth then."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from amlwrap.errors import AmlwrapError, NotFoundError
from amlwrap.job import CommandJob, Job
from amlwrap.job.asked import as_asked
from amlwrap.lightgbm.refitting import how_tested, refit_job
from amlwrap.lightgbm.trial_command import KEPT_ASIDE
from amlwrap.metrics import TrialResult, check_is_sweep, require_best
from amlwrap.resources.job_ends import check_finished
from amlwrap.resources.outputs import read_output
from amlwrap.scalars import is_whole

if TYPE_CHECKING:
    from amlwrap.resources.datastores import DatastoreCollection

_MODEL = "outputs/model.json"
_AS_IT_WAS = {
    "--validation-data": "as it was, since it had all rows already; its validation data goes on testing it",
    "--cross-validation": "as it was, since after testing on folds it was trained on all rows already",
    None: "its command as it was, since which rows a script of your own keeps aside is for the script to say",
}


def describe_refit(
    sweep: Job,
    read_trials: Callable[[Job], Sequence[TrialResult]],
    get_job: Callable[[str], Job],
    datastores: DatastoreCollection,
    *,
    auth: str | None,
    notify: Callable[[str], None],
) -> CommandJob:
    """Return a job that trains a sweep's best trial once more; see `JobCollection.describe_refit`.

    Args:
        sweep: the sweep.
        read_trials: returns its trials, best first.
        get_job: returns a job by its name.
        datastores: of the workspace.
        auth, notify: see `JobCollection.describe_refit`.

    Raises:
        UsageError: the job is no sweep, or still runs.
        AmlwrapError: it has no best trial, or that left no description of its model.
    """
    asked = as_asked(check_is_sweep(sweep), sweep.name)
    check_finished(sweep)
    best = require_best(sweep.name, read_trials(sweep), asked.objective)
    how, iterations = how_tested(asked), None
    if how == KEPT_ASIDE:
        iterations = _iterations(best.name, sweep.name, get_job, datastores, auth, notify)
        length = "1 iteration" if iterations == 1 else f"{iterations} iterations"
        score = f"{asked.objective.primary_metric} {best.metric:.6g}"
        done = f"all rows, {length}; its score is the trial's, {score}, since no rows are left to test on"
    else:
        done = _AS_IT_WAS[how]
    job = refit_job(asked, best.as_lightgbm_params(), iterations=iterations)
    notify(f"Refit of {best.name}: {done}.")
    return job


def _iterations(
    trial: str,
    sweep: str,
    get_job: Callable[[str], Job],
    datastores: DatastoreCollection,
    auth: str | None,
    notify: Callable[[str], None],
) -> int:
    """Return how many iterations a trial's model has, as the trial wrote it down."""
    try:
        job = get_job(trial)
    except NotFoundError:  # trials can be deleted one by one; the sweep still knows what they scored
        written = None
    else:
        written = read_output(datastores, job, _MODEL, auth=auth, notify=notify)
    iterations = _noted_iterations(written or b"")
    if not is_whole(iterations, 1):
        raise AmlwrapError(
            f"Of trial {trial} there is no {_MODEL} that says how many iterations its model has, for which to train on "
            f"all rows: train with the parameters that `amlwrap job best {sweep}` shows instead."
        )
    return iterations


def _noted_iterations(written: bytes) -> Any:
    try:
        model = json.loads(written)
    except ValueError:
        return None
    return model.get("iterations") if isinstance(model, dict) else None
