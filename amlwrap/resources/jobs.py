"""Jobs: submitted, watched, cancelled, deleted; their logs read, their outputs fetched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from amlwrap.errors import AmlwrapError, JobNotCompletedError, UsageError, WaitTimeoutError, job_error_class
from amlwrap.job import CommandJob, Job, SweepJob
from amlwrap.job.rules import check_command
from amlwrap.job.sweep_rules import check_sweep
from amlwrap.local_paths import check_local_paths
from amlwrap.lro import wait_for_operation
from amlwrap.paging import iterate
from amlwrap.references import check_name, is_arm_id
from amlwrap.resources.limits import check_limits
from amlwrap.resources.submission import Assets, DryRun, LiveRegistrar, PlannedRequest, new_job_name, resolved

if TYPE_CHECKING:
    import httpx

    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.metrics import TrialResult
    from amlwrap.resources.computes import ComputeCollection
    from amlwrap.resources.submission import OpenProgress

_FIRST_INTERVAL = 0.5  # seconds between looks at a job; grows, so that a long job costs few requests
_LONGEST_INTERVAL = 15.0


class JobCollection:
    """The jobs of a workspace (`Workspace.jobs`).

    Args:
        computes: of the workspace.
        assets: of the workspace.
    """

    def __init__(self, computes: ComputeCollection, assets: Assets) -> None:
        self._computes = computes
        self._assets = assets
        self._ask = assets.ask

    def submit(
        self,
        job: CommandJob | SweepJob | Any,
        *,
        name: str | None = None,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Job:
        """Submit a job: check its compute, upload and register what is local, then create it.

        Args:
            job: a description, or the generated model of the api-version (`JobBaseResource`), sent as it is.
            name: the job's name; the description's own, or a new one, when None.
            open_progress: makes a context manager for each upload, whose value is told of files and bytes.
            on_large, notify: of the uploads; see `CodeCollection.upload`.

        Raises:
            InexpressibleError: the api-version has no words for something in it; nothing was uploaded.
            UsageError: the job cannot be submitted as it is; nothing was uploaded.
            ServiceError: the service refused it.

        Source: operation `Jobs_CreateOrUpdate`.
        """
        if not isinstance(job, CommandJob | SweepJob):
            own_name = check_name(name or new_job_name(None), "a job")
            return self._ask(lambda dialect: dialect.put_job(own_name, job))
        described, own_name = job, self._check(job, name)
        registrar = LiveRegistrar(self._assets, open_progress=open_progress, on_large=on_large, notify=notify)

        def submit_in(dialect: Dialect) -> Job:
            check_limits(dialect, described)
            if described.compute is not None and not is_arm_id(described.compute):
                self._computes.require(described.compute)
            whole = resolved(described, own_name, self._assets, registrar, uris=dialect.inputs_take_uris)
            return dialect.put_job(own_name, dialect.encode_job(whole))

        return self._ask(submit_in)

    def preview(self, job: CommandJob | SweepJob, *, name: str | None = None) -> list[PlannedRequest]:
        """Return the requests that submitting would send, with their exact bodies; create and upload nothing.

        The workspace is only read, and only for what the job leaves open: latest versions, the default datastore.

        Raises:
            InexpressibleError: the api-version has no words for something in it.
            UsageError: the job cannot be submitted as it is, or is no description.
        """
        if not isinstance(job, CommandJob | SweepJob):
            raise UsageError(
                f"{type(job).__name__} cannot be previewed: give a CommandJob or a SweepJob; a generated model is sent "
                "as it is."
            )
        own_name = self._check(job, name)

        def preview_in(dialect: Dialect) -> list[PlannedRequest]:
            check_limits(dialect, job)
            dry_run = DryRun(self._assets, dialect)
            whole = resolved(job, own_name, self._assets, dry_run, uris=dialect.inputs_take_uris)
            return [*dry_run.requests, dry_run.request("jobs", own_name, dialect.encode_job(whole))]

        return self._ask(preview_in)

    def _check(self, job: CommandJob | SweepJob, name: str | None) -> str:
        job = evolve(job, name=name or job.name)
        if isinstance(job, SweepJob):
            check_sweep(job)
        else:
            check_command(job)
        check_local_paths(job)
        return job.name or new_job_name(job.experiment_name)

    def get(self, name: str) -> Job:
        """Return one job. Source: operation `Jobs_Get`."""
        checked = check_name(name, "a job")
        return self._ask(lambda dialect: dialect.get_job(checked))

    def list(
        self,
        *,
        job_type: str | None = None,
        tag: str | None = None,
        status: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Job]:
        """Yield jobs, newest first as the service lists them.

        Args:
            job_type: only `Command` or `Sweep` jobs.
            tag: only jobs with this tag.
            status: only jobs in this state; the service cannot filter by it, so pages are read until `limit` match.
            limit: at most so many.

        Raises:
            UsageError: `limit` is below zero.

        Source: operation `Jobs_List`.
        """
        if limit is not None and limit < 0:
            raise UsageError(f"The limit of a list of jobs is {limit}: give none, or at least 0.")
        jobs = iterate(lambda link: self._ask(lambda dialect: dialect.list_jobs(link, job_type=job_type, tag=tag)))
        wanted = (job for job in jobs if status is None or str(job.status).lower() == status.lower())
        return islice(wanted, limit)

    def wait(
        self,
        name: str,
        *,
        timeout: float | None = None,
        on_change: Callable[[Job], None] | None = None,
        on_poll: Callable[[Job], None] | None = None,
    ) -> Job:
        """Wait until a job has completed, and return it.

        Args:
            name: the job.
            timeout: seconds to wait at most; None waits as long as it takes.
            on_change: called with the job at first and whenever its status has changed.
            on_poll: called with the job at every look at it.

        Raises:
            JobNotCompletedError: it ended in any other way, with the last lines of its log: `JobFailedError` when it
                failed, `JobCanceledError` when it was cancelled or timed out.
            WaitTimeoutError: it was still going after `timeout`; it goes on.
        """
        deadline = None if timeout is None else time.monotonic() + timeout
        interval, status = _FIRST_INTERVAL, None
        while True:
            job = self.get(name)
            if on_change and job.status != status:
                on_change(job)
                interval = _FIRST_INTERVAL
            status = job.status
            if on_poll:
                on_poll(job)
            if job.is_finished:
                break
            if deadline is not None and time.monotonic() + interval > deadline:
                raise WaitTimeoutError(f"Job {name} is still {job.status} after {timeout:g} s; it goes on.", job)
            time.sleep(interval)
            interval = min(interval * 1.3, _LONGEST_INTERVAL)
        if kind := job_error_class(job.status):
            raise self._ended(job, kind)
        return job

    def _ended(self, job: Job, kind: type[JobNotCompletedError]) -> JobNotCompletedError:
        """Return the exception for a job that did not complete: how it ended and, where that is told, why."""
        from amlwrap.resources.logs import log_tail

        reason = job.properties.get("amlwrap.error")
        sentence = f"Job {job.name} ended as {job.status}{f': {reason}' if reason else '.'}"
        try:
            tail = log_tail(self._assets.datastores, job)
        except AmlwrapError as error:  # how the job ended matters more than why its log cannot be read
            tail = [f"(The log cannot be read: {error})"]
        return kind(sentence, job, tail)

    def cancel(self, name: str) -> Job:
        """Ask for a job to be cancelled, and return it as it is then. Source: operation `Jobs_Cancel`."""
        checked = check_name(name, "a job")
        answer = self._ask(lambda dialect: dialect.cancel_job(checked))
        wait_for_operation(self._follow, answer)
        return self.get(name)

    def delete(self, name: str, *, timeout: float | None = None) -> None:
        """Delete a job and wait until it is gone.

        Raises:
            WaitTimeoutError: it took longer than `timeout` seconds.

        Source: operation `Jobs_Delete`.
        """
        checked = check_name(name, "a job")
        response = self._ask(lambda dialect: dialect.delete_job(checked))
        wait_for_operation(self._follow, response, timeout=timeout)

    def _follow(self, url: str) -> httpx.Response:
        return self._ask(lambda dialect: dialect.follow(url))

    def log(self, name: str) -> Iterator[str]:
        """Yield a job's log as it grows, in pieces of text, until the job has ended.

        Only what is new is read each time.
        """
        from amlwrap.resources.logs import follow_log

        return follow_log(self.get, self._assets.datastores, name)

    def download(
        self,
        name: str,
        folder: str | Path,
        *,
        output: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Path:
        """Fetch a job's logs and outputs, or one named output, and return the folder they are in.

        What is there already, byte for byte, is not fetched again; nothing is written outside the folder.

        Args:
            name: the job.
            folder: written to in a folder of its own, named after the job; named outputs below `named-outputs` in it.
            output: a name of the job's outputs; when None, its logs, its default output and all named outputs whose
                place is known.
            auth: how to sign in to storage: `key`, `sas` or `identity`; the best that works when None.
            progress: told of files and bytes as they arrive.
            notify: told, once, of anything the user should know, such as another way to sign in.

        Raises:
            UsageError: the job has no such output, or nothing is kept of it yet.
            StorageError: the download stopped; running it again fetches the rest.
        """
        from amlwrap.resources.outputs import download_outputs

        job = self.get(name)
        stores = self._assets.datastores
        return download_outputs(stores, job, Path(folder), output, auth=auth, progress=progress, notify=notify)

    def trials(self, name: str) -> Sequence[TrialResult]:
        """Return the trials of a sweep with their hyperparameters and metric, best first.

        Raises:
            UsageError: the job is no sweep, or its run cannot be read through MLflow.
        """
        from amlwrap.metrics import read_trials

        job = self.get(name)
        return read_trials(evolve(job, tracking_uri=self.tracking_uri(job)))

    def tracking_uri(self, job: Job) -> str | None:
        """Return the MLflow tracking URI that a job logs to: its own, or that of the workspace.

        The service names it for command jobs alone; a sweep's trials log to the same server.
        """
        from amlwrap.metrics import workspace_tracking_uri

        if job.tracking_uri or not isinstance(job.description, SweepJob):
            return job.tracking_uri
        discovery_url = self._ask(lambda dialect: dialect.get_discovery_url())
        return workspace_tracking_uri(discovery_url, self._assets.scope.workspace_id)
