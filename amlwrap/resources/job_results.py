"""What jobs are and leave: their state, logs, outputs, trials."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.errors import AmlwrapError
from amlwrap.job import CommandJob, Job, SweepJob
from amlwrap.local_paths import as_path
from amlwrap.resources.datastores import check_auth
from amlwrap.resources.job_names import job_name

if TYPE_CHECKING:
    import httpx

    from amlwrap.blob.upload import Progress
    from amlwrap.metrics import TrialResult
    from amlwrap.resources.job_assets import Assets
    from amlwrap.tuning_results import TuningResult


class JobResults:
    """The part of `JobCollection` that reads one job.

    Args:
        assets: of the workspace.
        http: signed in to the workspace.
    """

    def __init__(self, assets: Assets, http: httpx.Client) -> None:
        self._assets = assets
        self._http = http
        self._ask = assets.ask

    def get(self, job: str | Job) -> Job:
        """Return one job as it is now.

        Args:
            job: its name, or the job as it was, here and wherever a job is asked for.

        Raises:
            NotFoundError: there is none of that name.

        Source: operation `Jobs_Get`.
        """
        name = job_name(job)
        found = self._ask(lambda dialect: dialect.get_job(name))
        if not found.name:
            raise AmlwrapError(f"The service's answer to the question for job {name} tells of no job: try again later.")
        return found

    def log(self, job: str | Job) -> Iterator[str]:
        """Yield a job's log as it grows, in pieces of text, until the job has ended.

        Only what is new is read each time.
        """
        from amlwrap.resources.logs import follow_log

        return follow_log(self.get, self._assets.datastores, job_name(job))

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

    def trials(self, job: str | Job) -> Sequence[TrialResult]:
        """Return the trials of a sweep with their hyperparameters and metric, best first; see also `tuning`.

        Raises:
            UsageError: the job is no sweep, or what reads its run is not installed.
            AmlwrapError: its run cannot be read.
        """
        from amlwrap.metrics import check_is_sweep, read_trials

        found = self.get(job)
        check_is_sweep(found)
        return read_trials(evolve(found, tracking_uri=self.tracking_uri(found)), self._http)

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
        from amlwrap.tracking import workspace_tracking_uri

        found = job if isinstance(job, Job) else self.get(job)
        if found.tracking_uri or not isinstance(found.description, SweepJob):
            return found.tracking_uri
        discovery_url = self._ask(lambda dialect: dialect.get_discovery_url())
        return workspace_tracking_uri(discovery_url, self._assets.scope.workspace_id)
