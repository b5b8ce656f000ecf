"""Answers requests of MLflow's clients: token, route, message, store.

Source: MLflow REST API. As on Azure the paths begin with the workspace's own, and a job's run id is its name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from amlwrap.local.errors import RequestError
from amlwrap.local.references import PLUGIN_TRACKING_PATH, TRACKING_PATH
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStore, MetricStoreError, Tracking
from amlwrap.local.strict_json import StrictJsonError, parse_json
from amlwrap.local.wire.bearer import bearer_problem
from amlwrap.local.wire.failures import report_failure
from amlwrap.local.wire.mlflow import experiments, models, runs
from amlwrap.local.wire.mlflow.artifacts import Artifacts
from amlwrap.local.wire.mlflow.errors import TrackingError, from_request_error, invalid, missing, not_served
from amlwrap.local.wire.mlflow.fields import Fields
from amlwrap.local.wire.mlflow.messages import Json
from amlwrap.local.wire.mlflow.places import Places
from amlwrap.local.wire.request_bodies import read_body

_LARGEST_BODY = 32 << 20
Handler = Callable[[Tracking, Fields], Json]
_HANDLERS: dict[tuple[str, str], Handler] = {**experiments.HANDLERS, **models.HANDLERS, **runs.HANDLERS}
# Of all that a path has a name for, keys of tags alone may have slashes.
_NAMED = {"{model_id}": "(?P<model_id>[^/]+)", "{tag_key}": "(?P<tag_key>.+)"}
_ROUTES = [
    (method, re.compile("/".join(_NAMED.get(part, part) for part in template.split("/"))), handler)
    for (method, template), handler in _HANDLERS.items()
]
# Whose root, then what is asked there; some of what azureml-mlflow asks is a preview's.
_ROOTS = "|".join(map(re.escape, (TRACKING_PATH, PLUGIN_TRACKING_PATH)))
_PATH = re.compile(f"(?P<root>{_ROOTS})(?P<asked>/.*)", re.IGNORECASE)
_API = re.compile(r"/api/2\.0/(?:preview/)?(?P<service>[^/]+)/(?P<route>.*)", re.IGNORECASE)
# What a query holds several of.
_REPEATED = ("run_ids", "order_by", "experiment_ids")


@frozen
class TrackingService:
    """Answers every request whose path begins with `mlflow`.

    Attributes:
        state: the workspace's memory.
        metrics: what has been logged.
    """

    state: State
    metrics: MetricStore

    @property
    def _artifacts(self) -> Artifacts:
        return Artifacts(self.state.blobs)

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one request; what goes wrong becomes an answer, never an exception."""
        try:
            return await self._perform(request)
        except TrackingError as error:
            return error.response()
        except RequestError as error:
            return from_request_error(error).response()
        except MetricStoreError as error:
            return TrackingError(503, "TEMPORARILY_UNAVAILABLE", str(error)).response()
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            return _failure(error, request, request_id).response()

    async def _perform(self, request: Request) -> Response:
        self._authenticate(request)
        path = request.scope["path"]
        found = _PATH.fullmatch(path)
        if found is None:
            raise missing(f"There is nothing at {path}: MLflow's tracking URI here is {self.state.tracking_uri}.")
        is_plugin = found["root"].lower() == PLUGIN_TRACKING_PATH.lower()
        places = Places(self.state.blob_host if is_plugin else None)
        called = _API.fullmatch(found["asked"])
        service, route = (called["service"], called["route"]) if called else ("", "")
        query = tuple(request.query_params.multi_items())
        if service == "mlflow-artifacts" and route.partition("/")[0] == "artifacts":
            return await self._artifacts.answer(request, route.partition("/")[2], dict(query).get("path", ""))
        if (service, request.method, route) == ("mlflow", "GET", "artifacts/list"):
            asked = _fields(b"", query)
            listed = self._artifacts.of_run(asked.text("run_id", "run_uuid"), asked.text("path", default=""))
            return JSONResponse(listed)
        handler, named = _find(request.method, route) if service == "mlflow" else (None, {})
        if handler is None:
            raise not_served(f"{request.method} {found['asked']}")
        chosen, raw = handler, await _body(request)

        def perform(tracking: Tracking) -> bytes:
            asked = _fields(raw, query)
            return json.dumps(chosen(tracking, Fields({**asked.members, **named}, places))).encode()

        # Reading and writing a thousand metrics as JSON takes a while as well: the store's thread does it all.
        return Response(await self.metrics.perform(perform), media_type="application/json")

    def _authenticate(self, request: Request) -> None:
        problem = bearer_problem(request, self.state.tracking_token, self.state.token)
        if problem is not None:
            remedy = "jobs find it in MLFLOW_TRACKING_TOKEN, and `amlwrap local mlflow` prints it for a shell"
            message = f"{problem}: {remedy}."
            raise TrackingError(401, "UNAUTHENTICATED", message)


def _find(method: str, route: str) -> tuple[Handler | None, dict[str, str]]:
    """Return what answers a route, and what stands in the places that its path has names for."""
    for verb, pattern, handler in _ROUTES:
        if verb == method and (matched := pattern.fullmatch(route)):
            return handler, matched.groupdict()
    return None, {}


async def _body(request: Request) -> bytes:
    held = await read_body(request, _LARGEST_BODY)
    if held is None:
        raise TrackingError(413, "REQUEST_LIMIT_EXCEEDED", f"The body is larger than {_LARGEST_BODY >> 20} MiB.")
    return held


def _fields(raw: bytes, query: tuple[tuple[str, str], ...]) -> Fields:
    """Return the members of a request's message, be they in its body or in its query."""
    if not raw:
        repeated = {name: [value for key, value in query if key == name] for name in _REPEATED}
        return Fields(dict(query) | {name: values for name, values in repeated.items() if values})
    try:
        members = parse_json(raw)
    except StrictJsonError as error:
        raise invalid(f"The body cannot be read: {error}.") from None
    if not isinstance(members, dict):
        raise invalid("The body is no JSON object.")
    return Fields(members)


def _failure(error: Exception, request: Request, request_id: str) -> TrackingError:
    """Return what is answered when a request broke."""
    is_full, message = report_failure(error, request, request_id)
    return (
        TrackingError(507, "RESOURCE_EXHAUSTED", message) if is_full else TrackingError(500, "INTERNAL_ERROR", message)
    )
