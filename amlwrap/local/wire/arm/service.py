"""Dispatch of ARM requests: token, api-version, route, body, handler, and the answer checked before it leaves.

Source: ARM's request conventions; routes, parameters and bodies are the contracts'.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from attrs import field, frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from amlwrap.local.engine.deployments import DeploymentService
from amlwrap.local.engine.service import JobService
from amlwrap.local.errors import RequestError
from amlwrap.local.references import PROVIDER
from amlwrap.local.state import State
from amlwrap.local.strict_json import StrictJsonError, parse_json
from amlwrap.local.wire.arm.account import answer_for_account
from amlwrap.local.wire.arm.assets import ASSET_HANDLERS
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.capacity import CAPACITY_HANDLERS
from amlwrap.local.wire.arm.computes import COMPUTE_HANDLERS
from amlwrap.local.wire.arm.datastores import DATASTORE_HANDLERS
from amlwrap.local.wire.arm.deployments import DEPLOYMENT_HANDLERS
from amlwrap.local.wire.arm.endpoint_keys import KEY_HANDLERS
from amlwrap.local.wire.arm.endpoints import ENDPOINT_HANDLERS
from amlwrap.local.wire.arm.errors import ArmError, error_response, from_request_error, not_offered
from amlwrap.local.wire.arm.jobs import JOB_HANDLERS
from amlwrap.local.wire.arm.names import check_names, check_workspace, is_curated
from amlwrap.local.wire.arm.polling import match_operation, poll_operation
from amlwrap.local.wire.arm.versions import Versions, describe_provider, is_provider, unknown_version
from amlwrap.local.wire.arm.workspaces import WORKSPACE_HANDLERS
from amlwrap.local.wire.bearer import is_one_of
from amlwrap.local.wire.blob.authorization import parse_query
from amlwrap.local.wire.bodies import BodyError
from amlwrap.local.wire.contract import Contract, Operation
from amlwrap.local.wire.failures import report_failure
from amlwrap.local.wire.family import Family
from amlwrap.local.wire.offered import lacking, lacking_at
from amlwrap.local.wire.request_bodies import read_body
from amlwrap.local.wire.v2022_05_01_onward.uploads import UPLOAD_HANDLERS

_BODY_LIMIT = 16 << 20
HANDLERS: dict[str, Handler] = {
    **ASSET_HANDLERS,
    **CAPACITY_HANDLERS,
    **COMPUTE_HANDLERS,
    **DATASTORE_HANDLERS,
    **DEPLOYMENT_HANDLERS,
    **ENDPOINT_HANDLERS,
    **JOB_HANDLERS,
    **KEY_HANDLERS,
    **UPLOAD_HANDLERS,
    **WORKSPACE_HANDLERS,
}
_KINDS = {
    "Code": "codes/versions",
    "Compute": "computes",
    "Datastore": "datastores",
    "Data": "data/versions",
    "Environment": "environments/versions",
    "Job": "jobs",
    "Model": "models/versions",
    "OnlineDeployment": "onlineEndpoints/deployments",
    "OnlineEndpoint": "onlineEndpoints",
}


@frozen
class ArmService:
    """Answers every request that is not for the blob endpoint.

    Attributes:
        state: the workspace's memory.
        jobs: its jobs.
        deployments: what it serves.
    """

    state: State
    jobs: JobService
    deployments: DeploymentService
    _versions: Versions = field(factory=Versions)

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one ARM request; ARM errors become JSON answers, never exceptions."""
        try:
            answer = await self._perform(request)
        except ArmError as error:
            return error_response(error, request_id)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception as error:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            return error_response(_failure(error, request, request_id), request_id)
        return _response(answer)

    async def _perform(self, request: Request) -> Answer:
        self._authenticate(request)
        # Not `request.url`: that is parsed once more, and loses line breaks and what follows a question mark.
        path = request.scope["path"].rstrip("/")
        query = parse_query(request.scope["query_string"])
        check_names(*path.split("/"))
        api_version = _api_version(query)
        polled = match_operation(path)
        if polled and request.method == "GET":
            return poll_operation(self.state, *polled, str(request.url))
        if is_provider(path) and request.method == "GET":
            check_workspace(path.split("/")[2], None, None)
            return describe_provider(api_version)
        filtered_by = next((value for name, value in query if name.lower() == "$filter"), None)
        if request.method == "GET" and (told := answer_for_account(path, filtered_by)):
            return told
        family, served, contract = self._versions.choose(api_version, path)
        operation, parameters = _route(contract, request.method, path)
        if served.groups is not None and not operation.operation_id.startswith(served.groups):
            raise unknown_version(api_version, path)
        check_workspace(*(parameters.get(name) for name in ("subscriptionId", "resourceGroupName", "workspaceName")))
        is_new = request.method == "PUT" and not is_curated(parameters)
        problem = contract.parameter_problem(operation, parameters) if is_new else None
        if problem:
            raise ArmError(400, "UserError", problem)
        handler = HANDLERS.get(operation.operation_id)
        if handler is None:
            raise _not_served(operation.operation_id)
        body = await _body(contract, request, operation)
        call = ArmCall(
            state=self.state, jobs=self.jobs, deployments=self.deployments, family=family, api_version=api_version,
            parameters=parameters, query=query, body=body, base_url=f"{request.url.scheme}://{request.headers['host']}",
            path=request.scope["raw_path"].decode("ascii"),
        )  # fmt: skip
        try:
            answer = await handler(call)
        except RequestError as error:
            raise from_request_error(error, _json_path(family, operation, body)) from None
        return _checked(contract, operation, answer)

    def _authenticate(self, request: Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            message = "Authentication failed. The 'Authorization' header is missing or holds no bearer token."
            raise ArmError(401, "AuthenticationFailed", message)
        if not is_one_of(token.strip(), self.state.token):
            message = "The access token is not the one of this start; it is in the workspace's server.json."
            raise ArmError(401, "InvalidAuthenticationToken", message)


def _route(contract: Contract, method: str, path: str) -> tuple[Operation, dict[str, str]]:
    operation, parameters, allowed = contract.match(method, path)
    if operation is not None:
        return operation, parameters
    if allowed:
        message = f"The method {method} is not supported here; {', '.join(sorted(allowed))} are."
        raise ArmError(405, "HttpMethodNotSupported", message)
    if area := lacking_at(path):
        raise not_offered(f"{method} {path}", area.reason)
    raise ArmError(404, "InvalidResourceType", f"No resource type of '{PROVIDER}' has the path '{path}'.")


def _not_served(operation_id: str) -> ArmError:
    """Return the answer where an operation of the contract has no handler: `LACKING` knows each of them."""
    found = lacking(operation_id)
    if found is None:
        raise AssertionError(f"nobody says why {operation_id} is not served")
    return not_offered(operation_id, found.reason)


async def _body(contract: Contract, request: Request, operation: Operation) -> dict[str, Any]:
    if operation.request_pointer is None:
        return {}
    raw = await read_body(request, _BODY_LIMIT)
    if raw is None:
        raise ArmError(413, "RequestEntityTooLarge", f"The body is larger than {_BODY_LIMIT} bytes.")
    if not raw and not operation.body_required:
        return {}
    try:
        body = parse_json(raw)
    except StrictJsonError as error:
        message = f"The request content was invalid and could not be deserialized: {error}."
        raise ArmError(400, "InvalidRequestContent", message) from None
    if not isinstance(body, dict):
        raise ArmError(400, "InvalidRequestContent", "The request content is not a JSON object.")
    try:
        read: dict[str, Any] = contract.read_request(operation, body)
    except BodyError as error:
        raise ArmError(400, "UserError", f"Unable to parse request body. {error}") from None
    return read


def _checked(contract: Contract, operation: Operation, answer: Answer) -> Answer:
    """Return an answer in the contract's shape; one that the contract does not allow never leaves."""
    body = contract.shape_response(operation, answer.status, answer.body)
    problem = contract.response_problem(operation, answer.status, body)
    if problem:
        raise AssertionError(f"{operation.operation_id} answered {answer.status} against the contract: {problem}")
    return Answer(answer.status, body, answer.headers)


def _json_path(family: Family, operation: Operation, body: dict[str, Any]) -> Callable[[tuple[str, ...]], str]:
    kind = next((kind for prefix, kind in _KINDS.items() if operation.operation_id.startswith(prefix)), "")
    sweep = (body.get("properties") or {}).get("jobType") == "Sweep"
    return lambda path: family.json_path(kind, path, sweep)


def _failure(error: Exception, request: Request, request_id: str) -> ArmError:
    """Return what is answered when a request broke."""
    is_full, message = report_failure(error, request, request_id)
    status, code = (507, "InsufficientStorage") if is_full else (500, "InternalServerError")
    return ArmError(status, code, message)


def _response(answer: Answer) -> Response:
    if answer.body is None:
        return Response(status_code=answer.status, headers=answer.headers)
    content = json.dumps(answer.body, ensure_ascii=False, separators=(",", ":")).encode()
    etag = hashlib.md5(content, usedforsecurity=False).hexdigest()
    headers = {"ETag": f'"{etag}"', **answer.headers} if "id" in answer.body else answer.headers
    return Response(content, answer.status, headers, media_type="application/json; charset=utf-8")


def _api_version(query: tuple[tuple[str, str], ...]) -> str:
    version = next((value for name, value in query if name.lower() == "api-version"), None)
    if not version:
        message = "The api-version query parameter (?api-version=) is required for all requests."
        raise ArmError(400, "MissingApiVersionParameter", message)
    return version
