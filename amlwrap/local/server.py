"""The server process: `python -m amlwrap.local --home FOLDER` serves one workspace until it is told to stop.

The daemon starts it in the background, `amlwrap local up --foreground` runs it in the terminal. The port is bound
before anything else, and `server.json` written last, so who finds that file finds a server that answers.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import gc
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from attrs import frozen

from amlwrap.errors import AmlwrapError
from amlwrap.local.app import Application
from amlwrap.local.engine.deployments import DeploymentService
from amlwrap.local.engine.service import JobService
from amlwrap.local.errors import AlreadyRunningError, StartFailedError
from amlwrap.local.home import (
    ACCOUNT_NAME,
    DEFAULT_PAGE_SIZE,
    RESOURCE_GROUP,
    SUBSCRIPTION_ID,
    WORKSPACE_NAME,
    HomeLock,
    LocalServer,
    server_file,
    write_server_file,
)
from amlwrap.local.seed import seed_workspace
from amlwrap.local.state import State, open_state
from amlwrap.local.store.database import read_setting, write_setting
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.tls_server import TlsProtocol, TlsServer
from amlwrap.local.tokens import draw_token
from amlwrap.local.wire.arm.service import ArmService
from amlwrap.local.wire.blob.authorization import Authorizer
from amlwrap.local.wire.blob.service import BlobService
from amlwrap.local.wire.history.service import HistoryService
from amlwrap.local.wire.identity import IdentityService
from amlwrap.local.wire.mlflow.service import TrackingService
from amlwrap.local.wire.scoring.processes import Processes
from amlwrap.local.wire.scoring.service import ScoringService
from amlwrap.local.wire.v2021_03_01_preview.earlier import read_earlier_records

if TYPE_CHECKING:
    from amlwrap.local.certificates import Certificates

Announce = Callable[[LocalServer], None]


@frozen
class _Tls:
    """How the workspace is served by TLS: the workspace as seen from there, a bound socket, and certificates."""

    state: State
    bound: socket.socket
    certificates: Certificates


class _Server(uvicorn.Server):
    """Uvicorn, with jobs and deployments ended before it lets go of the terminal's signals."""

    def __init__(
        self,
        config: uvicorn.Config,
        described: LocalServer,
        home: Path,
        jobs: JobService,
        deployments: DeploymentService,
        secure: TlsServer | None,
        announce: Announce,
    ) -> None:
        super().__init__(config)
        self._described, self._home, self._secure = described, home, secure
        self._jobs, self._deployments, self._announce = jobs, deployments, announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve, then say so in `server.json`."""
        await self._jobs.recover()
        await self._deployments.recover()
        await super().startup(sockets)
        if self._secure:
            await self._secure.begin()
        # What has been made so far stays; whether collecting was held back until now or not, it goes on without it.
        gc.freeze()
        gc.enable()
        write_server_file(self._home, self._described)
        self._announce(self._described)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Withdraw `server.json`, end every job and deployment, then stop serving."""
        server_file(self._home).unlink(missing_ok=True)
        await asyncio.gather(self._jobs.close(), self._deployments.close())
        await asyncio.gather(super().shutdown(sockets), *([self._secure.end()] if self._secure else []))


def serve(
    home: Path,
    *,
    port: int = 0,
    https: bool = False,
    page_size: int = DEFAULT_PAGE_SIZE,
    announce: Announce = lambda _server: None,
) -> None:
    """Serve the workspace in `home` until SIGTERM or SIGINT.

    Args:
        home: the workspace's folder; created when missing.
        port: port on 127.0.0.1; 0 for the one of the last start, or any when that is taken.
        https: whether to serve TLS too, at a port of its own, with a certificate of the home's own authority.
        page_size: most items on a page of a listing.
        announce: called with the server's description once it answers.

    Raises:
        LocalWorkspaceError: another server has this home, or the port is taken.
    """
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    with HomeLock(home) as lock:
        # Whoever asks whether a server is alive holds the lock for an instant.
        if not lock.acquire(patience=1.0):
            raise AlreadyRunningError(f"A local workspace is already running in {home}.")
        server_file(home).unlink(missing_ok=True)
        state = open_state(home, token=draw_token(), port=0, page_size=page_size)
        bound = _bind(port, int(read_setting(state.connection, "port") or 0))
        state.port = bound.getsockname()[1]
        write_setting(state.connection, "port", str(state.port))
        tls = _bind_tls(state) if https else None
        read_earlier_records(state)
        seed_workspace(state)
        asyncio.run(_serve(state, bound, tls, announce))
        state.connection.close()


def _bind_tls(state: State) -> _Tls:
    from amlwrap.local.certificates import make_certificates  # a tenth of a second, for those who ask for TLS

    bound = _bind(0, int(read_setting(state.connection, "https_port") or 0))
    port = bound.getsockname()[1]
    write_setting(state.connection, "https_port", str(port))
    return _Tls(state.over_tls(port), bound, make_certificates(state.home))


async def _serve(state: State, bound: socket.socket, tls: _Tls | None, announce: Announce) -> None:
    metrics = MetricStore(state.home)
    jobs = JobService(state, metrics)
    deployments = DeploymentService(state)
    arm = ArmService(state, jobs, deployments)
    authorizer = Authorizer(state.account, state.account_key_bytes, state.token)
    listeners = frozenset((seen.scheme, seen.port) for seen in (state, *([tls.state] if tls else [])))
    blob = BlobService(state.account, state.blobs, authorizer, page_size=5000, listeners=listeners)
    async with Processes() as processes:
        scoring = ScoringService(state, deployments, processes)
        tracking, history = TrackingService(state, metrics), HistoryService(state, jobs)
        application = Application(arm, blob, scoring, tracking, history, IdentityService(state))
        secure = TlsServer(_config(application.seen_by(tls.state), tls.certificates), tls.bound) if tls else None
        server = _Server(_config(application), _describe(state, tls), state.home, jobs, deployments, secure, announce)
        await server.serve([bound])


def _config(application: Application, certificates: Certificates | None = None) -> uvicorn.Config:
    return uvicorn.Config(
        application, lifespan="off", ws="none", http=TlsProtocol if certificates else "httptools",
        log_level="warning", access_log=False,
        # Who asks, and how, is what the connection says: a signature can be bound to it.
        proxy_headers=False, server_header=False,
        timeout_graceful_shutdown=5,
        # A client that reuses a connection which is just being closed would see a reset.
        timeout_keep_alive=600,
        ssl_certfile=certificates.chain if certificates else None,
        ssl_keyfile=certificates.key if certificates else None,
    )  # fmt: skip


def _describe(state: State, tls: _Tls | None) -> LocalServer:
    url = state.url
    started = datetime.now(UTC).isoformat(timespec="seconds")
    return LocalServer(
        url=url,
        token=state.token,
        pid=os.getpid(),
        subscription_id=SUBSCRIPTION_ID,
        resource_group=RESOURCE_GROUP,
        workspace_name=WORKSPACE_NAME,
        blob_endpoint=f"{url}/{ACCOUNT_NAME}",
        started_at=started,
        tracking_uri=state.tracking_uri,
        tracking_token=state.tracking_token,
        https_url=tls.state.url if tls else "",
        certificate_authority=str(tls.certificates.authority) if tls else "",
        certificate_bundle=str(tls.certificates.bundle) if tls else "",
    )


def _bind(port: int, last: int) -> socket.socket:
    """Return a socket bound to loopback: at `port`, or at the last start's port while nobody else has it."""
    for candidate in [port] if port else [last, 0]:
        # asyncio switches Nagle's algorithm off only for sockets that say they are TCP.
        bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            bound.bind(("127.0.0.1", candidate))
        except OSError as error:
            bound.close()
            if candidate == port:
                message = f"Port {port} on 127.0.0.1 cannot be used ({error.strerror}); choose another with --port."
                raise StartFailedError(message) from None
        else:
            return bound
    raise StartFailedError("No port on 127.0.0.1 is free.")


def _end_without(locked: Path) -> None:
    """End this process when nobody has a file locked any more, or the file itself is gone."""
    with contextlib.suppress(FileNotFoundError), locked.open() as file:
        fcntl.flock(file, fcntl.LOCK_SH)
    os.kill(os.getpid(), signal.SIGTERM)


def main(arguments: list[str] | None = None) -> int:
    """Run the server as the daemon's child; what goes wrong is one line on standard error."""
    parser = argparse.ArgumentParser(prog="amlwrap.local.server")
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--https", action="store_true")
    parser.add_argument("--page-size", type=int, default=DEFAULT_PAGE_SIZE)
    parser.add_argument("--while-locked", type=Path)
    options = parser.parse_args(arguments)
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s %(message)s", level=logging.WARNING)
    if options.while_locked:
        threading.Thread(target=_end_without, args=[options.while_locked], daemon=True).start()
    try:
        serve(options.home, port=options.port, https=options.https, page_size=options.page_size)
    except AmlwrapError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201 - the daemon reads it
        return 1
    return 0
