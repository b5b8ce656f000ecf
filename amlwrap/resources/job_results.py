"""What jobs are and leave: their state, logs, outputs, trials."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.errors import AmlwrapError, NotFoundError
from amlwrap.job import Job
from amlwrap.local_paths import as_path
from amlwrap.paging import iterate
from amlwrap.reprs import Collection
from amlwrap.resources.datastores import check_auth
from amlwrap.resources.job_names import job_name
from amlwrap.resources.nearest import none_such
from amlwrap.resources.sweep_trials import find_origin

if TYPE_CHECKING:
    import httpx

    from amlwrap.blob.upload import Progress
    from amlwrap.job import CommandJob
    from amlwrap.job.resource import JobHandle
    from amlwrap.metrics import Trials
    from amlwrap.resources.job_assets import Assets
    from amlwrap.resources.log_files import LogFile
    from amlwrap.resources.sweep_trials import Origin
    from amlwrap.sweep_progress import SweepProgress
    from amlwrap.tracking import Run
    from amlwrap.tuning_results import TuningResult

_LOOKED_AT = 200  # of the newest jobs, for one of about the name that was asked for


class JobResults(Collection):
    """The part of `JobCollection` that reads one job.

    Args:
        assets: of the workspace.
        http: signed in to the workspace.
    """

    _handle: JobHandle  # of the jobs that are returned, to the collection that this is the part of

    def __init__(self, assets: Assets, http: httpx.Client) -> None:
        self._assets = assets
        self._http = http
        self._ask = assets.ask

    def get(self, job: str | Job) -> Job:
        """Return one job as it is now.

        Args:
            job: its name, or the job as it was, here and wherever a job is asked for.

        Raises:
            NotFoundError: there is none of that name; the text names the nearest, or the newest that there are.

        Source: operation `Jobs_Get`.
        """
        name = job_name(job)
        with self._naming_nearest(name):
            return self._get(name)

    def _get(self, name: str) -> Job:
        found = self._ask(lambda dialect: dialect.get_job(name))
        if not found.name:
            raise AmlwrapError(f"The service's answer to the question for job {name} tells of no job: try again later.")
        return self._own(found)

    def _own(self, job: Job) -> Job:
        """Return a job as one of the workspace, which it asks about itself."""
        return evolve(job, handle=self._handle)

    @contextmanager
    def _naming_nearest(self, name: str) -> Iterator[None]:
        """Say of a job that is not there which is nearest among the newest."""
        try:
            yield
        except NotFoundError as error:
            listed = iterate(lambda link: self._ask(lambda dialect: dialect.list_jobs(link)))
            names = (job.name for job in islice(listed, _LOOKED_AT))
            raise none_such(error, "job", name, self._assets.scope.workspace_name, names) from None

    def origin(self, job: str | Job) -> Origin | None:
        """Return the sweep that a job is a trial of, and what was drawn for it; None for a job that is no trial."""
        return find_origin(job if isinstance(job, Job) else self.get(job), self._get)

    def log(self, job: str | Job) -> Iterator[str]:
        """Yield a job's log as it grows, in pieces of text, until the job has ended; see also `read_log`.

        Only what is new is read each time.
        """
        from amlwrap.resources.logs import follow_log

        return follow_log(self.get, self._assets.datastores, job_name(job))

    def log_files(self, job: str | Job) -> Sequence[LogFile]:
        """Return the files in which the service keeps what a job, and what started it, wrote; empty before it runs."""
        from amlwrap.resources.log_files import list_log_files

        return list_log_files(self._assets.datastores, self.get(job))

    def read_log(self, job: str | Job, *, file: str | None = None, tail: int | None = None) -> Iterator[str]:
        """Yield what there is of a job's log so far, in pieces of text; nothing before it runs.

        Args:
            job: the job.
            file: another of its `log_files`, by its name.
            tail: only so many of the last lines.

        Raises:
            UsageError: there is no such file, or `tail` is no number of lines.
        """
        from amlwrap.resources.log_files import read_log

        return read_log(self._assets.datastores, self.get(job), file, tail)

    def download(
        self,
        job: str | Job,
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
            job: the job.
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

        check_auth(auth)
        place, found = as_path(folder, "folder"), self.get(job)
        stores = self._assets.datastores
        return download_outputs(stores, found, place, output, auth=auth, progress=progress, notify=notify)

    def run(self, job: str | Job) -> Run | None:
        """Return a job's run as MLflow knows it: when it ran, what it logged, and the last value of each metric.

        Returns:
            None while there is no run, and where the service names no tracking server.

        Raises:
            UsageError: what reads it is not installed.
            AmlwrapError: the run cannot be read.
        """
        from amlwrap.tracking import read_run

        found = job if isinstance(job, Job) else self.get(job)
        uri = self.tracking_uri(found)
        return read_run(evolve(found, tracking_uri=uri), self._http) if uri else None

    def trials(self, job: str | Job) -> Trials:
        """Return the trials of a sweep with their hyperparameters and metric, best first; see also `tuning`.

        They are a sequence of `TrialResult`, and `to_pandas` makes a table of them.

        Raises:
            UsageError: the job is no sweep, or what reads its run is not installed.
            AmlwrapError: its run cannot be read.
        """
        from amlwrap.metrics import Trials, check_is_sweep, read_trials

        found = self.get(job)
        metric = check_is_sweep(found).objective.primary_metric
        return Trials(read_trials(evolve(found, tracking_uri=self.tracking_uri(found)), self._http), metric)

    def watch_trials(self, job: str | Job) -> Iterator[SweepProgress]:
        """Yield how far a sweep is, look after look, first at once and at last when it has ended.

        Raises:
            UsageError: the job is no sweep.
            TrialsUnreadableError: its trials cannot be read; `log` follows what the sweep itself says.
        """
        from amlwrap.resources.sweep_watching import watch_sweep

        return watch_sweep(self.get, self.tracking_uri, self._http, job_name(job))

    def tuning(self, job: str | Job) -> TuningResult:
        """Return what a job came to that tuned, and has ended: its trials, and the best; see `amlwrap.lightgbm.Tune`.

        Raises:
            UsageError: the job does not tune, or still goes on.
            AmlwrapError: it left no record of its trials.
        """
        from amlwrap.resources.tunings import read_tuning

        return read_tuning(self._assets.datastores, self.get(job))

    def describe_refit(
        self, job: str | Job, *, auth: str | None = None, notify: Callable[[str], None] | None = None
    ) -> CommandJob:
        """Return a job that trains a sweep's best trial once more; `submit` takes it.

        A model of the bundled trainer is trained on all rows, those kept aside for validation too, for as many
        iterations as the trial's has. A script of one's own runs once more as it did.

        Args:
            job: the sweep, which has ended.
            auth: how to sign in to the storage that the trial's model lies in; see `download`.
            notify: told in one sentence what the job trains on; logged as a warning of `amlwrap` when None.

        Raises:
            UsageError: the job is no sweep, or still goes on.
            AmlwrapError: no trial is the best, or nothing says how many iterations its model has.
        """
        from amlwrap.resources.refits import describe_refit

        check_auth(auth)
        tell = notify or logging.getLogger("amlwrap").warning
        return describe_refit(self.get(job), self.trials, self.get, self._assets.datastores, auth=auth, notify=tell)

    def tracking_uri(self, job: str | Job) -> str | None:
        """Return the MLflow tracking URI that a job logs to: its own, or that of the workspace.

        The service names it for command jobs alone; a sweep's trials log to the same server.
        """
        from amlwrap.job import SweepJob
        from amlwrap.tracking import workspace_tracking_uri

        found = job if isinstance(job, Job) else self.get(job)
        if found.tracking_uri or not isinstance(found.description, SweepJob):
            return found.tracking_uri
        workspace = self._ask(lambda dialect: dialect.get_workspace())
        return workspace_tracking_uri(workspace.discovery_url, self._assets.scope.workspace_id)
