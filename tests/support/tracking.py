"""The local workspace's tracking server in this very process, with a store of its own, and requests to it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import httpx
from anyio.from_thread import start_blocking_portal
from attrs import frozen

from amlwrap.local.app import Application
from amlwrap.local.engine.service import JobService
from amlwrap.local.seed import seed_workspace
from amlwrap.local.state import State, open_state
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.wire.blob.authorization import Authorizer
from amlwrap.local.wire.blob.service import BlobService
from amlwrap.local.wire.history.service import HistoryService
from amlwrap.local.wire.identity import IdentityService
from amlwrap.local.wire.mlflow.service import TrackingService
from tests.support.loopback import client
from tests.support.scoring import running


@frozen
class TrackingServer:
    """A tracking server that answers on loopback, and a client that is signed in as jobs are."""

    uri: str
    token: str
    http: httpx.Client

    def send(self, method: str, request: str, **members: Any) -> httpx.Response:
        """Send a request of MLflow's protocol, such as `runs/get`."""
        options: Any = {"params": members} if method == "GET" else {"json": members}
        return self.http.request(method, f"{self.uri}/api/2.0/mlflow/{request}", **options)

    def ask(self, request: str, **members: Any) -> dict[str, Any]:
        """Send a request that has to succeed, and return what is answered."""
        response = self.send("GET" if "/get" in request else "POST", request, **members)
        assert response.status_code == 200, response.text
        return dict(response.json())

    def refusal(self, request: str, **members: Any) -> tuple[int, str, str]:
        """Send a request that has to fail, and return status, code and message."""
        response = self.send("GET" if "/get" in request else "POST", request, **members)
        return response.status_code, response.json()["error_code"], response.json()["message"]

    def run(self, name: str = "", *, parent: str | None = None, experiment: str = "0") -> str:
        """Create a run and return its id."""
        tags = [{"key": "mlflow.parentRunId", "value": parent}] if parent else []
        created = self.ask("runs/create", experiment_id=experiment, run_name=name, tags=tags)
        return str(created["run"]["info"]["run_id"])

    def log(self, run: str, key: str, *values: float | str, first: int = 0) -> None:
        """Log values of a metric, each at the next step."""
        points = [
            {"key": key, "value": value, "timestamp": 1, "step": step} for step, value in enumerate(values, first)
        ]
        self.ask("runs/log-batch", run_id=run, metrics=points)


@contextmanager
def tracking_server(home: Path) -> Iterator[TrackingServer]:
    """Serve the tracking protocol of a workspace in `home`."""
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(_serving(home)) as state:
        headers = {"Authorization": f"Bearer {state.tracking_token}"}
        with client(headers=headers, timeout=60) as http:
            yield TrackingServer(state.tracking_uri, state.tracking_token, http)


@asynccontextmanager
async def _serving(home: Path) -> AsyncIterator[State]:
    state = open_state(home, token="workspace-token", port=1, page_size=10)
    seed_workspace(state)
    jobs = JobService(state, MetricStore(home))
    authorizer = Authorizer(state.account, state.account_key_bytes, state.token)
    blob = BlobService(state.account, state.blobs, authorizer, page_size=10)
    tracking, history = TrackingService(state, jobs.metrics), HistoryService(state, jobs)
    unasked: Any = None  # nobody speaks ARM here
    try:
        async with running(Application(unasked, blob, unasked, tracking, history, IdentityService(state))) as port:
            state.port = port
            yield state
    finally:
        await jobs.close()
        state.connection.close()
