"""Answers requests to run history, to the data planes beside it, and to the discovery of all of them.

Source: run history's interface, as azure-ai-ml and azureml-mlflow use it. As on Azure the paths begin with the
workspace's own, after the service's name, and errors have a shape of their own.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from amlwrap.local.engine.service import JobService
from amlwrap.local.errors import RequestError
from amlwrap.local.references import PROVIDER, WORKSPACE_ID, is_this_workspace
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStoreError
from amlwrap.local.strict_json import StrictJsonError, parse_json
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.arm.names import check_names
from amlwrap.local.wire.bearer import bearer_problem
from amlwrap.local.wire.failures import report_failure
from amlwrap.local.wire.history import artifacts, runs
from amlwrap.local.wire.history.call import HistoryCall
from amlwrap.local.wire.history.errors import HistoryError, Json, from_request_error, invalid, missing
from amlwrap.local.wire.history.outputs import resolve_all, resolve_data, resolve_model
from amlwrap.local.wire.request_bodies import read_body

SERVICES = ("history", "data", "modelregistry", "discovery")
"""What the paths of requests to these services begin with."""
_LARGEST_BODY = 4 << 20
_WORKSPACE = re.compile(
    r"/(?P<service>\w+)/v1\.0/subscriptions/(?P<subscription>[^/]+)/resourceGroups/(?P<group>[^/]+)"
    rf"(?:/providers/{re.escape(PROVIDER)})?/workspaces/(?P<workspace>[^/]+)/(?P<route>.+)",
    re.IGNORECASE,
)
# What a path has names for, which an answer does not repeat.
_NAMED = re.compile(r"\b(runs|experiments|experimentids|computes|serviceinstances|metrics)/[^/]+", re.IGNORECASE)
Handler = Callable[[HistoryCall], Awaitable[Json]]


async def _resolve_data(call: HistoryCall) -> Json:
    return resolve_all(call.state, call.body, resolve_data)


async def _resolve_models(call: HistoryCall) -> Json:
    return resolve_all(call.state, call.body, resolve_model)


_HANDLERS: dict[str, dict[tuple[str, str], Handler]] = {
    "history": {
        ("GET", "runs/{run}"): runs.get_run,
        ("PATCH", "runs/{run}"): runs.modify_run,
        ("GET", "runs/{run}/details"): runs.get_details,
        ("GET", "runs/{run}/children"): runs.list_children,
        ("GET", "runs/{run}/serviceinstances/{node}"): runs.get_service_instances,
        ("POST", "rundata"): runs.get_data,
        ("GET", "runs/{run}/artifacts"): artifacts.list_artifacts,
        ("GET", "runs/{run}/artifacts/contentinfo"): artifacts.get_content_information,
        ("POST", "runs/{run}/artifacts/batch/metadata"): artifacts.create_artifacts,
    },
    "data": {("POST", "dataversion/batchGetResolvedUris"): _resolve_data},
    "modelregistry": {("POST", "models/batchGetResolvedUris"): _resolve_models},
}
# Whatever is about runs can be asked within an experiment too, named or by its id.
_WITHIN = "(?:experiments/(?P<experiment>[^/]+)/|experimentids/(?P<experiment_id>[^/]+)/)?"


def _pattern(template: str) -> re.Pattern[str]:
    within = _WITHIN if template.startswith("runs/") else ""
    return re.compile(within + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template), re.IGNORECASE)


_ROUTES = {
    service: [(method, _pattern(template), handler) for (method, template), handler in handlers.items()]
    for service, handlers in _HANDLERS.items()
}
# What is logged: jobs have a token that opens this, here as at MLflow's own protocol.
_LOGGED = re.compile(rf"{_WITHIN}runs/[^/]+/artifacts(?:/.*)?", re.IGNORECASE)


@frozen
class HistoryService:
    """Answers every request whose path begins with one of `SERVICES`.

    Attributes:
        state: the workspace's memory.
        jobs: its jobs.
    """

    state: State
    jobs: JobService

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one request; what goes wrong becomes an answer, never an exception."""
        try:
            return JSONResponse(await self._perform(request))
        except HistoryError as error:
            return error.response(request_id)
        except ArmError as error:
            return HistoryError(error.status, error.code, error.message).response(request_id)
        except RequestError as error:
            return from_request_error(error).response(request_id)
        except MetricStoreError as error:
            return HistoryError(503, "ServiceUnavailable", str(error)).response(request_id)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            return _failure(error, request, request_id).response(request_id)

    async def _perform(self, request: Request) -> Json:
        path = request.scope["path"].rstrip("/")
        if path.lower().startswith("/discovery"):
            return self._discover(request, path)
        matched = _WORKSPACE.fullmatch(path)
        self._authenticate(request, matched["route"] if matched else "")
        check_names(*path.split("/"))
        if matched is None:
            raise missing(f"There is nothing at {path}: this service is at /{_first(path)}/v1.0{WORKSPACE_ID}.")
        if not is_this_workspace(matched["subscription"], matched["group"], matched["workspace"]):
            raise missing(f"The workspace '{matched['workspace']}' is not here.")
        handler, named = _find(request.method, matched["service"].lower(), matched["route"])
        call = HistoryCall(
            state=self.state, jobs=self.jobs, named=named, query=tuple(request.query_params.multi_items()),
            body=await _body(request), url=f"{self.state.url}{request.scope['raw_path'].decode('ascii')}",
        )  # fmt: skip
        return await handler(call)

    def _discover(self, request: Request, path: str) -> Json:
        """Return where the services are that there are; anybody may ask."""
        if request.method != "GET" or "/" in path.lstrip("/"):
            raise _not_served(request.method, path, "GET /discovery")
        return dict.fromkeys(("api", "history"), self.state.url)

    def _authenticate(self, request: Request, route: str) -> None:
        tokens, remedy = [self.state.token], "it is in the workspace's server.json"
        if _LOGGED.fullmatch(route):
            tokens.append(self.state.tracking_token)
            remedy = "azureml-mlflow finds it in MLFLOW_TRACKING_TOKEN, or asks MSI_ENDPOINT for it"
        problem = bearer_problem(request, *tokens)
        if problem is not None:
            raise HistoryError(401, "Unauthorized", f"{problem}: {remedy}.")


def _first(path: str) -> str:
    return path.lstrip("/").partition("/")[0]


def _find(method: str, service: str, route: str) -> tuple[Handler, dict[str, str]]:
    """Return what answers a route, and what stands in the places that its path has names for."""
    for verb, pattern, handler in _ROUTES[service]:
        if verb == method and (matched := pattern.fullmatch(route)):
            return handler, {name: value for name, value in matched.groupdict().items() if value}
    served = ", ".join(f"{verb} {template}" for verb, template in _HANDLERS[service])
    raise _not_served(method, f"/{service}/v1.0/.../{_NAMED.sub(_anonymous, route)}", served)


def _anonymous(named: re.Match[str]) -> str:
    return f"{named[1]}/{{id}}"


def _not_served(method: str, path: str, served: str) -> HistoryError:
    return HistoryError(
        501, "NotImplemented", f"The local workspace does not serve {method} {path}; it serves {served}."
    )


async def _body(request: Request) -> Json:
    held = await read_body(request, _LARGEST_BODY)
    if held is None:
        raise HistoryError(413, "RequestEntityTooLarge", f"The body is larger than {_LARGEST_BODY >> 20} MiB.")
    if not held:
        return {}
    try:
        members = parse_json(held)
    except StrictJsonError as error:
        raise invalid(f"The body cannot be read: {error}.") from None
    if not isinstance(members, dict):
        raise invalid("The body is no JSON object.")
    return members


def _failure(error: Exception, request: Request, request_id: str) -> HistoryError:
    """Return what is answered when a request broke."""
    is_full, message = report_failure(error, request, request_id)
    status, code = (507, "InsufficientStorage") if is_full else (500, "ServiceError")
    return HistoryError(status, code, message)
