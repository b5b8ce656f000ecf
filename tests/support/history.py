"""Run history of a workspace in this very process, whose jobs are records that nobody runs, and requests to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from attrs import frozen

from amlwrap.job import CommandJob, Goal, JobStatus, Objective, SweepJob, Trial
from amlwrap.job.search_space import Uniform
from amlwrap.local.app import Application
from amlwrap.local.engine.job_records import (
    HYPERPARAMETERS,
    KIND,
    SWEEP_NAME,
    artifact_prefix,
    create_record,
    update_record,
)
from amlwrap.local.engine.metric_runs import start_metric_run
from amlwrap.local.engine.service import JobService
from amlwrap.local.references import WORKSPACE_ID
from amlwrap.local.seed import ARTIFACT_CONTAINER, seed_workspace
from amlwrap.local.state import State, open_state
from amlwrap.local.store.metrics import MetricStore, Tracking
from amlwrap.local.store.records import Filing, Record, Request
from amlwrap.local.store.tracking.values import Run
from amlwrap.local.wire.blob.authorization import Authorizer
from amlwrap.local.wire.blob.service import BlobService
from amlwrap.local.wire.history.service import HistoryService
from tests.support.loopback import client
from tests.support.scoring import running

_TOKEN = "workspace-token"


@frozen
class HistoryServer:
    """Run history that answers on loopback, a client that is signed in, and the workspace behind it."""

    state: State
    jobs: JobService
    http: httpx.Client
    portal: BlockingPortal

    def send(self, method: str, route: str, service: str = "history", **options: Any) -> httpx.Response:
        """Send a request about the workspace, such as `runs/j1`."""
        return self.http.request(method, f"{self.state.url}/{service}/v1.0{WORKSPACE_ID}/{route}", **options)

    def ask(self, method: str, route: str, service: str = "history", **options: Any) -> dict[str, Any]:
        """Send a request that has to succeed, and return what is answered."""
        response = self.send(method, route, service, **options)
        assert response.status_code == 200, response.text
        return dict(response.json())

    def refusal(self, method: str, route: str, service: str = "history", **options: Any) -> tuple[int, str, str]:
        """Send a request that has to fail, and return status, code and message."""
        response = self.send(method, route, service, **options)
        error = response.json()["error"]
        return response.status_code, error["code"], error["message"]

    # The workspace is the server's thread's alone.

    def command(self, name: str, **more: Any) -> None:
        """File a command job that nobody runs."""
        self.file(name, CommandJob(command="true", **more))

    def sweep(self, name: str, trials: int) -> list[str]:
        """File a sweep and its trials, which nobody runs; return the names of the trials."""
        described = SweepJob(
            trial=Trial(command="true"), search_space={"x": Uniform(0, 1)}, compute="cpu-cluster",
            objective=Objective(primary_metric="auc", goal=Goal.MAXIMIZE),
        )  # fmt: skip
        self.file(name, described)
        ran = CommandJob(command="true", compute="cpu-cluster")
        names = [f"{name}_{number}" for number in range(trials)]
        for number, trial in enumerate(names):
            drawn = Filing(properties={SWEEP_NAME: name, HYPERPARAMETERS: f'{{"--x": {number}}}'})
            self.portal.call(create_record, self.state, trial, ran, drawn, None)
        return names

    def file(self, name: str, job: CommandJob | SweepJob) -> None:
        """File a job as somebody sends it."""
        self.portal.call(create_record, self.state, name, job, Filing(), Request("somebody", {}))

    def put(self, record: Record) -> None:
        """Make a record."""
        self.portal.call(self.state.records.put, record)

    def record(self, name: str) -> Record:
        """Return a job's record as it is now."""
        found = self.portal.call(self.state.records.find, KIND, name)
        assert found is not None
        return found

    def end(self, name: str, status: JobStatus, **facts: str) -> None:
        """Let a job have run and ended."""
        ended = {f"amlwrap.{fact}": value for fact, value in facts.items()}
        self.portal.call(update_record, self.state, name, JobStatus.RUNNING)
        self.portal.call(update_record, self.state, name, status, ended)

    def begin_metrics(self, name: str, parent: str | None = None) -> None:
        """Begin a job's run in MLflow's store, within another one's if it has a parent."""
        begin = partial(start_metric_run, parent=parent)
        ids = self.portal.call(begin, self.state, self.jobs.metrics, "study", name)
        self.portal.call(update_record, self.state, name, None, {"mlflow.experimentId": ids.experiment_id})

    def tracked(self, name: str) -> Run:
        """Return a run of MLflow's store."""
        return self.portal.call(self.jobs.metrics.perform, lambda tracking: tracking.runs.get(name))

    def track(self, name: str, parent: str | None = None, **tags: str) -> str:
        """Make a run as MLflow does, which is no job's, and return its id."""
        nested = {"mlflow.parentRunId": parent} if parent else {}

        def create(tracking: Tracking) -> str:
            return tracking.runs.create("0", name, tags=tags | nested)

        return self.portal.call(self.jobs.metrics.perform, create)

    def leave(self, job: str, name: str, text: str) -> None:
        """Leave a file among a job's artifacts."""

        def commit() -> None:
            file = self.state.blobs.temporary_file()
            file.write_text(text)
            path = f"{artifact_prefix(job)}/{name}"
            self.state.blobs.commit_blob(ARTIFACT_CONTAINER, path, file, headers={}, metadata={})

        self.portal.call(commit)


@contextmanager
def history_server(home: Path) -> Iterator[HistoryServer]:
    """Serve run history of a workspace in `home`."""
    headers = {"Authorization": f"Bearer {_TOKEN}"}
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(_serving(home)) as jobs,
        client(headers=headers, timeout=60) as http,
    ):
        yield HistoryServer(jobs.state, jobs, http, portal)


@asynccontextmanager
async def _serving(home: Path) -> AsyncIterator[JobService]:
    state = open_state(home, token=_TOKEN, port=1, page_size=3)
    seed_workspace(state)
    jobs = JobService(state, MetricStore(home))
    authorizer = Authorizer(state.account, state.account_key_bytes, state.token)
    blob = BlobService(state.account, state.blobs, authorizer, page_size=10)
    unasked: Any = None  # nobody speaks ARM here
    try:
        history = HistoryService(state, jobs)
        async with running(Application(unasked, blob, unasked, unasked, history, unasked)) as port:
            state.port = port
            yield jobs
    finally:
        await jobs.close()
        state.connection.close()
