"""What a job that tuned came to, read from the one small file that it left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.errors import AmlwrapError, UsageError
from amlwrap.lightgbm.trial_command import tunes
from amlwrap.resources.job_ends import check_finished
from amlwrap.resources.outputs import read_output
from amlwrap.tuning_results import TuningResult, tuning_result

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.resources.datastores import DatastoreCollection

_RECORD = "outputs/tuning.json"


def read_tuning(datastores: DatastoreCollection, job: Job) -> TuningResult:
    """Return what a job that tuned came to; see `JobCollection.tuning`.

    Raises:
        UsageError: the job does not tune, or still goes on.
        AmlwrapError: it left no record of its trials, or one that cannot be read.
    """
    if not tunes(job.description):
        raise UsageError(f"Job {job.name} is a {job.type} job that does not tune: trials are those of sweeps.")
    check_finished(job)
    written = read_output(datastores, job, _RECORD)
    if not written:
        raise AmlwrapError(
            f"Job {job.name} ended as {job.status} and left no {_RECORD}: no trial came to an end; "
            f"`amlwrap job stream {job.name}` shows its log."
        )
    try:
        return tuning_result(written)
    except ValueError:
        raise AmlwrapError(
            f"{_RECORD} of job {job.name} is not what this amlwrap's trainer writes: fetch it with "
            f"`amlwrap job download {job.name}` and look."
        ) from None
