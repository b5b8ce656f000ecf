"""Names of jobs: given as text or as the job itself, and free or taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.errors import NotFoundError, PermissionDeniedError, UsageError
from amlwrap.job import Job
from amlwrap.references import check_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from amlwrap.job import CommandJob, SweepJob


def job_name(job: str | Job) -> str:
    """Return the name of a job.

    Raises:
        UsageError: it is neither a job nor what a job could be called.
    """
    return check_name(job.name if isinstance(job, Job) else job, "a job")


def find_job(get_job: Callable[[str], Job], name: str) -> Job | None:
    """Return the job that has a name; None where the name is free, or the caller may not know."""
    try:
        return get_job(name)
    except (NotFoundError, PermissionDeniedError):
        return None


def check_taken(there: Job, asked: CommandJob | SweepJob | None, notify: Callable[[str], None]) -> None:
    """Say that a job to be submitted exists already.

    Args:
        there: the job that has its name.
        asked: the job to be submitted, as the service would hold it.
        notify: told when it is the same.

    Raises:
        UsageError: it is another.
    """
    from amlwrap.job.asked import is_asked_for

    if there.description is None or asked is None or not is_asked_for(there.description, asked, there.name):
        raise UsageError(
            f"The name {there.name!r} is taken by a {there.type} job that is described otherwise, and is "
            f"{there.status}: nothing was submitted; choose another name, or leave it out to have one made up."
        )
    notify(f"Job {there.name} exists already, the same as this one, and is {there.status}: nothing was submitted.")
