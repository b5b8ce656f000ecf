"""Answers requests to endpoints: `/endpoints/NAME/score`, and `/endpoints/NAME/swagger.json`, which describes it.

As before a managed online endpoint, a key or token is asked for, a deployment chosen by traffic or by the request's
header, and its request settings are kept. What a deployment answers is passed on; every other status of it than 200
becomes 424, with the status and the reason in headers.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections import defaultdict
from collections.abc import Mapping
from typing import Protocol

from attrs import field, frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.engine.deployments.service import ENDPOINTS
from amlwrap.local.engine.served import Served
from amlwrap.local.state import State
from amlwrap.local.wire.request_bodies import read_body
from amlwrap.local.wire.scoring.access import check_access
from amlwrap.local.wire.scoring.answers import (
    DEPLOYMENT,
    MODEL_REASON,
    MODEL_STATUS,
    ScoringError,
    broken,
    not_ready,
    timed_out,
)
from amlwrap.local.wire.scoring.processes import BrokenError, GoneError, Outgoing, Processes, outgoing
from amlwrap.local.wire.scoring.traffic import choose, mirrors
from amlwrap.local.wire.scoring.turns import Turns

_LOG = logging.getLogger("amlwrap.local")
_METHODS = {"score": "POST", "swagger.json": "GET"}
# The service says no number any more; here it is what a request may take of this machine's memory.
_LARGEST_BODY = 32 * 2**20


class Deployments(Protocol):
    """What the gateway asks of deployments."""

    def served(self, endpoint: str) -> Mapping[str, Served]:
        """Return those of an endpoint that answer now, by name in lower case."""

    async def tried(self, endpoint: str) -> None:
        """Return once what served before the server was started does so again, or could not be started."""


@frozen
class ScoringService:
    """Answers every request whose path begins with `endpoints`.

    Attributes:
        state: the workspace's memory.
        deployments: what answers behind its endpoints.
        processes: connections to them.
    """

    state: State
    deployments: Deployments
    processes: Processes
    _turns: defaultdict[tuple[str, str], Turns] = field(factory=lambda: defaultdict(Turns), init=False)
    _copies: set[asyncio.Task[None]] = field(factory=set, init=False)

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one request to an endpoint; what goes wrong becomes an answer, never an exception."""
        try:
            return await self._perform(request, request_id)
        except ScoringError as error:
            return error.response()
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            _LOG.error("request %s failed: %s %s", request_id, request.method, request.url.path, exc_info=error)
            return ScoringError(500, "InternalError", f"The gateway failed; see {request_id} in its log.").response()

    async def _perform(self, request: Request, request_id: str) -> Response:
        _, _, rest = request.scope["path"].lstrip("/").partition("/")
        name, _, target = rest.partition("/")
        method = _METHODS.get(target)
        record = self.state.records.find(ENDPOINTS, name)
        if method is None or record is None or not isinstance(record.value, OnlineEndpoint):
            what = f"no endpoint '{name}'" if method else f"nothing at {request.scope['path']}"
            message = f"There is {what}; an endpoint is called at /endpoints/NAME/score."
            raise ScoringError(404, "NotFound", message)
        if request.method != method:
            message = f"{target} takes {method}, not {request.method}."
            raise ScoringError(405, "MethodNotAllowed", message, {"Allow": method})
        check_access(record, record.value.auth_mode, request.headers.get("authorization", ""), self.state.token)
        body = await _body(request)
        sent = outgoing(request, body, f"/{target}", request_id)
        asked = request.headers.get(DEPLOYMENT)
        try:
            chosen = choose(record.value, self.deployments.served(record.name), asked)
        except ScoringError:  # what it is meant for may be started again just now
            await self.deployments.tried(record.name)
            chosen = choose(record.value, self.deployments.served(record.name), asked)
        if asked is None and target == "score":
            for mirror in mirrors(record.value, self.deployments.served(record.name)):
                self._copy(record.name, mirror, sent)
        return await self._forward(record.name, chosen, sent)

    async def _forward(self, endpoint: str, deployment: str, request: Outgoing) -> Response:
        """Return a deployment's answer, once it has room for the request.

        Raises:
            ScoringError: it has no room, takes too long, or is gone.
        """
        served = self._served(endpoint, deployment)
        async with self._turns[endpoint, deployment].turn(served):
            gone = None
            # It may have been replaced while this waited, or is found to be gone: what answers now is asked for anew.
            while (served := self._served(endpoint, deployment)) is not gone:
                try:
                    return await self._ask(served, request)
                except GoneError:
                    gone = served
        raise not_ready(deployment)

    def _served(self, endpoint: str, deployment: str) -> Served:
        served = self.deployments.served(endpoint).get(deployment)
        if served is None:
            raise not_ready(deployment)
        return served

    async def _ask(self, served: Served, request: Outgoing) -> Response:
        seconds = served.request_timeout.total_seconds()
        try:
            with served.answering():
                async with asyncio.timeout(seconds):
                    response = await self.processes.ask(served.port, request)
        except TimeoutError:
            raise timed_out(served.name, seconds) from None
        except BrokenError:
            raise broken(served.name) from None
        response.headers[DEPLOYMENT] = served.name
        if response.status_code != 200:
            response.headers[MODEL_STATUS] = str(response.status_code)
            response.headers[MODEL_REASON] = "model_error"
            response.status_code = 424
        return response

    def _copy(self, endpoint: str, deployment: str, request: Outgoing) -> None:
        """Send a request to a deployment whose answer nobody waits for."""

        async def send() -> None:
            with contextlib.suppress(ScoringError):
                await self._forward(endpoint, deployment, request)

        task = asyncio.create_task(send())
        self._copies.add(task)
        task.add_done_callback(self._copies.discard)


async def _body(request: Request) -> bytes:
    """Return a request's body; raises `ScoringError` when it is too large."""
    held = await read_body(request, _LARGEST_BODY)
    if held is None:
        message = f"The request is larger than {_LARGEST_BODY // 2**20} MiB: send fewer rows at once."
        raise ScoringError(413, "PayloadTooLarge", message)
    return held
