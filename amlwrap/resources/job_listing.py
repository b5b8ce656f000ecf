"""Lists of jobs: which are wanted, in the words of whoever asks, and when enough has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta

from attrs import frozen

from amlwrap.errors import UsageError
from amlwrap.job import Job, JobStatus
from amlwrap.paging import Page, iterate
from amlwrap.resources.filters import filled, one_of
from amlwrap.resources.sweep_trials import KnownTrials
from amlwrap.scalars import shown


@frozen(kw_only=True)
class Wanted:
    """Which jobs of a list are wanted, as far as the service cannot tell.

    Attributes:
        status, experiment_name: of the job; None for any.
        after, before: when it was made, at the earliest and at the latest; None for any time.
        with_trials: whether trials of sweeps are among them.
    """

    status: str | None
    experiment_name: str | None
    after: datetime | None
    before: datetime | None
    with_trials: bool

    def fits(self, job: Job, trials: KnownTrials) -> bool:
        """Whether a job is wanted; one whose time nobody knows is neither new nor old."""
        created = job.created_at
        return (
            (self.status is None or job.status == self.status)
            and (self.experiment_name is None or job.experiment_name == self.experiment_name)
            and (self.after is None or (created is not None and created >= self.after))
            and (self.before is None or (created is not None and created <= self.before))
            and (self.with_trials or job not in trials)
        )

    def is_over(self, jobs: Iterable[Job]) -> bool:
        """Whether a page of a list that begins with the newest is all too old, and so is what follows."""
        made = [job.created_at for job in jobs]
        return bool(self.after and made) and all(created and self.after and created < self.after for created in made)


def wanted(
    *,
    status: str | None,
    experiment_name: str | None,
    newer_than: timedelta | None,
    older_than: timedelta | None,
    include_trials: bool,
) -> Wanted:
    """Return which jobs are wanted; see `JobCollection.list`.

    Raises:
        UsageError: there is no such status, the experiment has no name, or an age is none.
    """
    now = datetime.now(UTC)
    return Wanted(
        status=one_of(status, "status", tuple(JobStatus)),
        experiment_name=filled(experiment_name, "experiment_name"),
        after=_ago(now, newer_than, "newer_than"),
        before=_ago(now, older_than, "older_than"),
        with_trials=include_trials,
    )


def jobs_wanted(
    fetch: Callable[[str | None], Page[Job]], newest_sweeps: Callable[[], Iterable[Job]], which: Wanted
) -> Iterator[Job]:
    """Yield the jobs of a list that are wanted.

    Args:
        fetch: returns a page of the list; see `amlwrap.paging.iterate`.
        newest_sweeps: lists sweeps; see `KnownTrials`.
        which: what is wanted.
    """
    trials = KnownTrials(newest_sweeps)

    def fetch_while_new(link: str | None) -> Page[Job]:
        page = fetch(link)
        return Page(page.items) if which.is_over(page.items) else page

    return (job for job in iterate(fetch_while_new) if which.fits(job, trials))


def _ago(now: datetime, age: timedelta | None, what: str) -> datetime | None:
    if age is None:
        return None
    if not isinstance(age, timedelta) or age < timedelta():
        raise UsageError(f"{what} is {shown(age)}: give an age such as timedelta(days=2), or leave it out.")
    try:
        return now - age
    except OverflowError:  # before any time that there is
        return datetime.min.replace(tzinfo=UTC)
