"""Waiting until jobs have ended, and what is said when they have not, or not well."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from amlwrap.errors import (
    AmlwrapError,
    JobsNotCompletedError,
    UsageError,
    WaitTimeoutError,
    job_error_class,
)
from amlwrap.job import JobStatus
from amlwrap.waiting import Deadline

if TYPE_CHECKING:
    from amlwrap.job import Job
    from amlwrap.resources.datastores import DatastoreCollection

    Look = Callable[[Job], None]

_FIRST_INTERVAL = 0.5  # seconds between looks at jobs; grows, so that a long job costs few requests
_LONGEST_INTERVAL = 15.0
_ENDED = (JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELED)
_REASON = "amlwrap.error"  # where the local workspace tells why a job did not complete


def watch(
    get_job: Callable[[str], Job],
    names: Iterable[str],
    timeout: float | None,
    on_change: Look | None,
    on_poll: Look | None,
) -> list[Job]:
    """Look at jobs until all have ended or the time is over, and return them as they were last seen, each once.

    Args:
        get_job: returns a job as it is now.
        names: of the jobs.
        timeout: seconds for all together; 0 looks once, None waits as long as it takes.
        on_change, on_poll: see `JobCollection.wait`.
    """
    deadline, interval = Deadline(timeout), _FIRST_INTERVAL
    jobs: dict[str, Job] = {}
    going = list(dict.fromkeys(names))
    while going:
        for name in going:
            before, job = jobs.get(name), get_job(name)
            jobs[name] = job
            if before is None or before.status != job.status:
                interval = _FIRST_INTERVAL
                if on_change:
                    on_change(job)
            if on_poll:
                on_poll(job)
        going = [name for name in going if not jobs[name].is_finished]
        if deadline.is_over:
            break
        if going:
            deadline.sleep(interval)
            interval = min(interval * 1.3, _LONGEST_INTERVAL)
    return list(jobs.values())


def check_cancellable(job: Job) -> None:
    """Check that a job has not ended for good.

    Raises:
        AmlwrapError: it has.
    """
    if job.status in _ENDED:
        raise AmlwrapError(f"Job {job.name} has ended already, as {job.status}: there is nothing to cancel.")


def check_finished(job: Job) -> None:
    """Refuse a job that still goes on.

    Raises:
        UsageError: it does.
    """
    if not job.is_finished:
        raise UsageError(f"Job {job.name} is {job.status}: wait for it, as `amlwrap job wait {job.name}` does.")


def check_end(job: Job, timeout: float | None, datastores: DatastoreCollection) -> None:
    """Say that a job has not completed.

    Args:
        job: as it was last seen.
        timeout: seconds that were waited for it.
        datastores: of the workspace.

    Raises:
        JobNotCompletedError: it has ended in any other way.
        WaitTimeoutError: it has not ended.
    """
    if not job.is_finished:
        raise WaitTimeoutError(f"Job {job.name} is still {job.status} after {timeout:g} s; it goes on.", job)
    if kind := job_error_class(job.status):
        reason = job.properties.get(_REASON)
        sentence = f"Job {job.name} ended as {job.status}{f': {reason}' if reason else '.'}"
        raise kind(sentence, job, _log_tail(datastores, job))


def check_ends(jobs: Sequence[Job], timeout: float | None, datastores: DatastoreCollection) -> None:
    """Say which of several jobs have not completed, and how each ended.

    Raises:
        JobsNotCompletedError: all have ended.
        WaitTimeoutError: some have not ended.
    """
    failed = [job for job in jobs if job.is_finished and job_error_class(job.status)]
    going = [job for job in jobs if not job.is_finished]
    if not failed and not going:
        return
    told = "; ".join(
        [f"{job.name} ended as {job.status}{_in_brackets(job.properties.get(_REASON))}" for job in failed]
        + [f"{job.name} is still {job.status} and goes on" for job in going]
    )
    sentence = f"{len(failed) + len(going)} of {len(jobs)} jobs did not complete"
    if going:
        raise WaitTimeoutError(f"{sentence} within {timeout:g} s: {told}.", jobs)
    tails = [line for job in failed for line in _titled(job, _log_tail(datastores, job))]
    raise JobsNotCompletedError(f"{sentence}: {told}.", jobs, tails)


def _in_brackets(reason: str | None) -> str:
    return f" ({reason.rstrip('.')})" if reason else ""


def _titled(job: Job, tail: Sequence[str]) -> list[str]:
    return [f"The end of the log of job {job.name}:", *tail] if tail else []


def _log_tail(datastores: DatastoreCollection, job: Job) -> Sequence[str]:
    from amlwrap.resources.logs import log_tail

    try:
        return log_tail(datastores, job)
    except AmlwrapError as error:  # how the job ended matters more than why its log cannot be read
        return [f"(The log cannot be read: {error})"]
