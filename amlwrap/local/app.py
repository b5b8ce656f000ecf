"""The ASGI application: all services of a workspace at one port, told apart by path, closed to other hosts."""

from __future__ import annotations

import contextlib
import uuid

from attrs import evolve, frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from amlwrap.local.home import ACCOUNT_HOST
from amlwrap.local.state import State
from amlwrap.local.wire.arm.service import ArmService
from amlwrap.local.wire.blob.service import BlobService
from amlwrap.local.wire.history.service import SERVICES, HistoryService
from amlwrap.local.wire.identity import IdentityService
from amlwrap.local.wire.mlflow.service import TrackingService
from amlwrap.local.wire.scoring.service import ScoringService

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@frozen
class Application:
    """The services behind one port."""

    arm: ArmService
    blob: BlobService
    scoring: ScoringService
    tracking: TrackingService
    history: HistoryService
    identity: IdentityService

    def seen_by(self, state: State) -> Application:
        """Return the same services for clients to whom the workspace's URLs are others."""
        return evolve(
            self,
            arm=evolve(self.arm, state=state),
            tracking=evolve(self.tracking, state=state),
            history=evolve(self.history, state=state),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request; the server runs without the lifespan protocol."""
        request = Request(scope, receive)
        request_id = str(uuid.uuid4())
        response = await self._answer(request, request_id)
        await _drain(request)
        response.headers["x-ms-request-id"] = request_id
        response.headers["x-ms-correlation-request-id"] = request.headers.get("x-ms-correlation-request-id", request_id)
        if sent := request.headers.get("x-ms-client-request-id"):
            response.headers["x-ms-client-request-id"] = sent
        await response(scope, receive, send)

    async def _answer(self, request: Request, request_id: str) -> Response:
        # A page in a browser can make a name it controls point to 127.0.0.1, but cannot forge the Host header.
        host = request.headers.get("host", "").rpartition(":")[0] or request.headers.get("host", "")
        if host not in _LOOPBACK:
            return PlainTextResponse("This server answers requests to 127.0.0.1 and localhost only.\n", 403)
        first = request.scope["path"].lstrip("/").partition("/")[0]
        if first in (self.blob.account, ACCOUNT_HOST):
            return await self.blob.answer(request, request_id)
        if first == "endpoints":
            return await self.scoring.answer(request, request_id)
        if first == "mlflow":
            return await self.tracking.answer(request, request_id)
        if first == "identity":
            return self.identity.answer(request)
        if first.lower() in SERVICES:
            return await self.history.answer(request, request_id)
        return await self.arm.answer(request, request_id)


async def _drain(request: Request) -> None:
    """Read what an early answer left of the body: a client that is still sending would see a reset, not the answer."""
    with contextlib.suppress(ClientDisconnect, RuntimeError):
        async for _ in request.stream():
            pass
