"""Jobs: submitted, listed, watched, cancelled, deleted; what they leave is read as `JobResults` says."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from attrs import evolve

from amlwrap.errors import BadRequestError, UsageError
from amlwrap.job import Job
from amlwrap.job.resource import JOB_TYPES, JobHandle
from amlwrap.lro import wait_for_operation
from amlwrap.paging import Page
from amlwrap.references import check_name
from amlwrap.resources.datastores import check_destination
from amlwrap.resources.filters import checked_limit, filled, one_of
from amlwrap.resources.job_ends import check_cancellable, check_end, check_ends, watch
from amlwrap.resources.job_listing import jobs_wanted, wanted
from amlwrap.resources.job_names import job_name
from amlwrap.resources.job_results import JobResults
from amlwrap.waiting import check_timeout

if TYPE_CHECKING:
    import httpx

    from amlwrap.job import CommandJob, SweepJob
    from amlwrap.job.plan import Plan
    from amlwrap.resources.job_assets import Assets
    from amlwrap.resources.submission import OpenProgress, PlannedRequest


class JobCollection(JobResults):
    """The jobs of a workspace (`Workspace.jobs`).

    Args:
        assets: of the workspace.
        http: signed in to the workspace.
    """

    def __init__(self, assets: Assets, http: httpx.Client) -> None:
        super().__init__(assets, http)
        self._handle = JobHandle(self)

    def submit(
        self,
        job: CommandJob | SweepJob | Any,
        *,
        name: str | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Job:
        """Submit a job: check its compute, upload and register what is local, then create it.

        Args:
            job: a description, or the generated model of the api-version (`JobBaseResource`), sent as it is.
            name: the job's name; the description's own, or a new one, when None. A job that has it already, and is the
                same as the one described, is returned as it is, and `notify` told so.
            open_progress: makes a context manager for each upload, whose value is told of files and bytes.
            datastore, auth, on_large, notify: of the uploads; see `CodeCollection.upload`. What `notify` is told is
                logged as a warning of `amlwrap` when it is None.

        Raises:
            InexpressibleError: the api-version has no words for something in it; nothing was uploaded.
            UsageError: the job cannot be submitted as it is, or its name is another job's; nothing was uploaded.
            ServiceError: the service refused it.

        Source: operation `Jobs_CreateOrUpdate`.
        """
        from amlwrap.job import JobBase
        from amlwrap.resources.sending import submit_described, submit_model
        from amlwrap.resources.submission import LiveRegistrar

        tell = notify or logging.getLogger("amlwrap").warning
        if not isinstance(job, JobBase):
            return self._own(submit_model(self._assets, job, name, tell))
        check_destination(datastore, auth)
        registrar = LiveRegistrar(
            self._assets, open_progress=open_progress, datastore=datastore, auth=auth, on_large=on_large, notify=notify
        )
        sent = submit_described(self._assets, self._get, _named(job, name), registrar, tell)
        return self._own(sent)

    def preview(
        self,
        job: CommandJob | SweepJob,
        *,
        name: str | None = None,
        datastore: str | None = None,
        auth: str | None = None,
    ) -> list[PlannedRequest]:
        """Return the requests that submitting would send, with their exact bodies; create and upload nothing.

        The workspace is only read, and only for what the job leaves open: latest versions, the default datastore.

        Raises:
            InexpressibleError: the api-version has no words for something in it.
            UsageError: the job cannot be submitted as it is, or is no description.
        """
        from amlwrap.resources.sending import check_is_description, preview

        check_destination(datastore, auth)
        return preview(self._assets, check_is_description(_named(job, name), "previewed"), datastore)

    def plan(
        self,
        job: CommandJob | SweepJob,
        *,
        name: str | None = None,
        datastore: str | None = None,
        auth: str | None = None,
    ) -> Plan:
        """Return what submitting would come to: uploads, assets, compute and quota; create and upload nothing.

        Args:
            job: a description.
            name, datastore, auth: as of `submit`.

        Raises:
            InexpressibleError: the api-version has no words for something in it.
            UsageError: the job cannot be submitted as it is, or is no description.

        Source: operations `VirtualMachineSizes_List`, `Usages_List` and `Quotas_List`, and those that read assets.
        """
        from amlwrap.resources.planning import make_plan
        from amlwrap.resources.sending import check_is_description

        check_destination(datastore, auth)
        described = check_is_description(_named(job, name), "planned")
        return make_plan(self._assets, self._get, described, datastore=datastore, auth=auth)

    def list(
        self,
        *,
        job_type: str | None = None,
        status: str | None = None,
        experiment_name: str | None = None,
        tag: str | None = None,
        newer_than: timedelta | None = None,
        older_than: timedelta | None = None,
        include_trials: bool = True,
        include_archived: bool = False,
        limit: int | None = None,
    ) -> Iterator[Job]:
        """Yield jobs, newest first as the service lists them.

        The service filters by type and tag alone: for anything else pages are read until `limit` match.

        Args:
            job_type: only jobs of this type, such as `Command` or `Sweep`.
            status: only jobs in this state.
            experiment_name: only jobs that are filed under this.
            tag: only jobs with this tag.
            newer_than, older_than: only jobs made within this time, or before it.
            include_trials: also trials of sweeps, which the service lists as jobs. To leave them out, Azure's, which
                do not say that they are trials, are told by the newest page of sweeps.
            include_archived: also jobs that are archived.
            limit: at most so many.

        Raises:
            InexpressibleError: the api-version does not know of archiving, and jobs that are archived are asked for.
            UsageError: there is no such type or status, a text to filter by is empty, or an age or `limit` is none.

        Source: operation `Jobs_List`.
        """
        kind, label, most = one_of(job_type, "job_type", JOB_TYPES), filled(tag, "tag"), checked_limit(limit)
        which = wanted(
            status=status,
            experiment_name=experiment_name,
            newer_than=newer_than,
            older_than=older_than,
            include_trials=include_trials,
        )

        def page(link: str | None) -> Page[Job]:
            return self._ask(
                lambda dialect: dialect.list_jobs(link, job_type=kind, tag=label, include_archived=include_archived)
            )

        def newest_sweeps() -> Sequence[Job]:
            return self._ask(lambda dialect: dialect.list_jobs(None, job_type="Sweep")).items

        found = map(self._own, jobs_wanted(page, newest_sweeps, which))
        return islice(found, most if most is None else min(most, sys.maxsize))

    def wait(
        self,
        job: str | Job,
        *,
        timeout: float | None = None,
        on_change: Callable[[Job], None] | None = None,
        on_poll: Callable[[Job], None] | None = None,
    ) -> Job:
        """Wait until a job has completed, and return it.

        Args:
            job: the job.
            timeout: seconds to wait at most; 0 looks once, None waits as long as it takes.
            on_change: called with the job at first and whenever its status has changed.
            on_poll: called with the job at every look at it.

        Raises:
            JobNotCompletedError: it ended in any other way, with the last lines of its log: `JobFailedError` when it
                failed, `JobCanceledError` when it was cancelled or timed out.
            WaitTimeoutError: it was still going after `timeout`; it goes on.
        """
        (found,) = watch(self.get, [job_name(job)], timeout, on_change, on_poll)
        check_end(found, timeout, self._assets.datastores)
        return found

    def wait_all(
        self,
        jobs: Iterable[str | Job],
        *,
        timeout: float | None = None,
        on_change: Callable[[Job], None] | None = None,
        on_poll: Callable[[Job], None] | None = None,
    ) -> Sequence[Job]:
        """Wait until several jobs have completed, and return them in the order given, each once.

        Args:
            jobs: the jobs.
            timeout: seconds to wait for all of them together; 0 looks once, None waits as long as it takes.
            on_change, on_poll: as of `wait`.

        Raises:
            JobsNotCompletedError: all have ended, and some in any other way; it has the last lines of their logs.
            WaitTimeoutError: some were still going after `timeout`; they go on.
        """
        if isinstance(jobs, str | Job) or not isinstance(jobs, Iterable):
            raise UsageError("wait_all takes a list of jobs; wait takes one.")
        found = watch(self.get, [job_name(job) for job in jobs], timeout, on_change, on_poll)
        check_ends(found, timeout, self._assets.datastores)
        return found

    def cancel(self, job: str | Job) -> Job:
        """Ask for a job to be cancelled, and return it as it is then.

        Raises:
            AmlwrapError: it has ended already.

        Source: operation `Jobs_Cancel`.
        """
        name = job_name(job)
        check_cancellable(self.get(name))
        try:
            answer = self._ask(lambda dialect: dialect.cancel_job(name))
        except BadRequestError:
            check_cancellable(self.get(name))  # it may have ended meanwhile
            raise
        wait_for_operation(self._follow, answer)
        return self.get(name)

    def archive(self, job: str | Job) -> Job:
        """Have lists leave a job out, unless they are asked for what is archived, and return it as it is then.

        Raises:
            InexpressibleError: the api-version does not know of archiving.
            ServiceError: the service refused it, as it does for the steps of a pipeline.

        Source: operations `Jobs_Get`, `Jobs_CreateOrUpdate`.
        """
        return self._file(job, is_archived=True)

    def restore(self, job: str | Job) -> Job:
        """Have lists show a job again that was archived, and return it as it is then; see `archive`."""
        return self._file(job, is_archived=False)

    def _file(self, job: str | Job, *, is_archived: bool) -> Job:
        name = job_name(job)
        with self._naming_nearest(name):
            return self._own(self._ask(lambda dialect: dialect.archive_job(name, is_archived=is_archived)))

    def delete(self, job: str | Job, *, timeout: float | None = None) -> None:
        """Delete a job and wait until it is gone.

        Raises:
            WaitTimeoutError: it took longer than `timeout` seconds.

        Source: operation `Jobs_Delete`.
        """
        checked = job_name(job)
        if timeout is not None:
            check_timeout(timeout)
        response = self._ask(lambda dialect: dialect.delete_job(checked))
        wait_for_operation(self._follow, response, timeout=timeout)

    def _follow(self, url: str) -> httpx.Response:
        return self._ask(lambda dialect: dialect.follow(url))


def _named(job: Any, name: Any) -> Any:
    """Return a description under a name, or as it is where that is None."""
    from amlwrap.job import JobBase

    if name is None or not isinstance(job, JobBase):
        return job
    # What is text is checked with the rest of the job.
    return evolve(job, name=name if isinstance(name, str) else check_name(name, "a job"))
