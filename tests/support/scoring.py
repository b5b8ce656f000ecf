"""A gateway on loopback before real deployments' processes, whose answers a test decides on."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import uvicorn
from attrs import define, evolve, field
from starlette.requests import Request
from starlette.responses import JSONResponse

from amlwrap.assets import AuthMode, OnlineEndpoint, RequestSettings
from amlwrap.local.app import Application
from amlwrap.local.engine.served import Served
from amlwrap.local.state import State, open_state
from amlwrap.local.store.records import Record
from amlwrap.local.wire.arm.service import ArmService
from amlwrap.local.wire.blob.authorization import Authorizer
from amlwrap.local.wire.blob.service import BlobService
from amlwrap.local.wire.scoring.processes import Processes
from amlwrap.local.wire.scoring.service import ScoringService
from tests.support.loopback import NO_AUTHORITIES

ENDPOINT = "Iris"
PRIMARY, SECONDARY = "first-key", "second-key"


@define
class Deployment:
    """A deployment's process: it says its name, or what a request tells it to, and can be held up.

    Attributes:
        name: what it is called.
        received: the requests that it got.
        came: set once one has come.
        goes_on: cleared while it is to answer nobody.
    """

    name: str
    received: list[Request] = field(factory=list)
    came: asyncio.Event = field(factory=asyncio.Event)
    goes_on: asyncio.Event = field(factory=asyncio.Event)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        request = Request(scope, receive)
        asked = await request.json() if request.method == "POST" else {}
        self.received.append(request)
        self.came.set()
        await self.goes_on.wait()
        headers = {"x-made-by": self.name}
        response = JSONResponse(asked.get("answer", [self.name]), asked.get("status", 200), headers)
        await response(scope, receive, send)


@define
class Gateway:
    """A gateway, what it knows, and a client of it.

    Attributes:
        state: the workspace's memory.
        client: sends to the gateway.
        service: the gateway.
        answering: what `served` tells of the one endpoint.
        starting: what requests wait for whose deployment does not answer yet; clear while one is being started.
    """

    state: State
    client: httpx.AsyncClient
    service: ScoringService
    answering: dict[str, Served]
    starting: asyncio.Event
    processes: AsyncExitStack

    async def deploy(self, name: str, **settings: Any) -> Deployment:
        """Start a deployment's process, which gets a share of no request."""
        deployment = Deployment(name)
        deployment.goes_on.set()
        port = await self.processes.enter_async_context(running(deployment))
        self.answering[name.lower()] = Served(name, port, RequestSettings(**settings))
        return deployment

    def endpoint(self, auth_mode: AuthMode = AuthMode.KEY, **members: Any) -> None:
        """Say what opens the endpoint, and how requests are shared out."""
        value = OnlineEndpoint(name=ENDPOINT, id="/an/id", auth_mode=auth_mode, **members)
        secrets = {"primaryKey": PRIMARY, "secondaryKey": SECONDARY}
        self.state.records.put(Record(kind="onlineEndpoints", name=ENDPOINT, value=value, secrets=secrets))

    async def score(self, content: Any = None, *, key: str = PRIMARY, **headers: str) -> httpx.Response:
        """Send a request to the endpoint."""
        sent = {"authorization": f"Bearer {key}", **{name.replace("_", "-"): text for name, text in headers.items()}}
        return await self.client.post(f"/endpoints/{ENDPOINT.lower()}/score", json=content or {}, headers=sent)


class _Deployments:
    def __init__(self, answering: dict[str, Served], starting: asyncio.Event) -> None:
        self.answering, self.starting = answering, starting

    def served(self, endpoint: str) -> Mapping[str, Served]:
        """Return what the test says."""
        assert endpoint == ENDPOINT
        return dict(self.answering)

    async def tried(self, endpoint: str) -> None:
        """Wait as long as the test says that something is being started."""
        await self.starting.wait()


@asynccontextmanager
async def gateway(home: Path) -> AsyncIterator[Gateway]:
    """Serve a workspace with one endpoint that keys open, and yield what speaks with it."""
    state = open_state(home, token="workspace-token", port=1, page_size=10)
    answering: dict[str, Served] = {}
    starting = asyncio.Event()
    starting.set()
    async with AsyncExitStack() as stack:
        stack.callback(state.connection.close)
        service = ScoringService(state, _Deployments(answering, starting), await stack.enter_async_context(Processes()))
        authorizer = Authorizer(state.account, state.account_key_bytes, state.token)
        blob = BlobService(state.account, state.blobs, authorizer, page_size=10)
        unasked: Any = None  # nobody asks for jobs here, nor to deploy anything
        arm = ArmService(state, jobs=unasked, deployments=unasked)
        port = await stack.enter_async_context(running(Application(arm, blob, service, unasked, unasked, unasked)))
        client = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", verify=NO_AUTHORITIES, trust_env=False)
        opened = Gateway(state, await stack.enter_async_context(client), service, answering, starting, stack)
        opened.endpoint()
        yield opened


@asynccontextmanager
async def running(application: Any) -> AsyncIterator[int]:
    """Serve an application on a port of loopback, and yield that."""
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        application, lifespan="off", ws="none", log_config=None, access_log=False, timeout_graceful_shutdown=1
    )
    config.load()
    server = uvicorn.Server(config)
    server.lifespan = config.lifespan_class(config)
    await server.startup([bound])
    try:
        yield bound.getsockname()[1]
    finally:
        await server.shutdown([bound])


def replaced(served: Served, port: int) -> Served:
    """Return the same deployment in another process."""
    return evolve(served, port=port, active=0)
