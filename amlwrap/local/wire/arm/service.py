"""Dispatch of ARM requests: token, api-version, route, body, handler, and the answer checked before it leaves.

Source: ARM's request conventions; routes, parameters and bodies are the contract's.
"""

from __future__ import annotations

import hmac
import logging
import re
from collections.abc import Callable
from typing import Any

from attrs import frozen
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from amlwrap.local.state import State
from amlwrap.local.strict_json import StrictJsonError, parse_json
from amlwrap.local.wire.arm.assets import ASSET_HANDLERS
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.computes import COMPUTE_HANDLERS
from amlwrap.local.wire.arm.datastores import DATASTORE_HANDLERS
from amlwrap.local.wire.arm.errors import ArmError, error_response
from amlwrap.local.wire.arm.names import PROVIDER, check_workspace
from amlwrap.local.wire.arm.polling import match_operation, poll_operation
from amlwrap.local.wire.arm.workspaces import WORKSPACE_HANDLERS
from amlwrap.local.wire.blob.authorization import parse_query
from amlwrap.local.wire.bodies import BodyError
from amlwrap.local.wire.contract import API_VERSION, Contract, Operation

_LOG = logging.getLogger("amlwrap.local")
_BODY_LIMIT = 16 << 20
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@frozen
class ArmService:
    """Answers every request that is not for the blob endpoint."""

    state: State
    contract: Contract
    handlers: dict[str, Handler]
    expect_jobs: Callable[[], None]

    @classmethod
    def create(
        cls, state: State, contract: Contract, job_handlers: dict[str, Handler], expect_jobs: Callable[[], None]
    ) -> ArmService:
        """Put the service together.

        Args:
            state: the workspace's memory.
            contract: the contract that requests and answers are held to.
            job_handlers: handlers of the job operations.
            expect_jobs: called when something is created, since a job will not be long in coming.
        """
        handlers = ASSET_HANDLERS | COMPUTE_HANDLERS | DATASTORE_HANDLERS | WORKSPACE_HANDLERS | job_handlers
        return cls(state, contract, handlers, expect_jobs)

    async def answer(self, request: Request, request_id: str) -> Response:
        """Return the response to one ARM request; ARM errors become JSON answers, never exceptions."""
        try:
            answer = await self._perform(request)
        except ArmError as error:
            return error_response(error, request_id)
        except ClientDisconnect:
            return Response(status_code=400)
        except Exception:  # noqa: BLE001 - a request that breaks is answered; the server goes on
            _LOG.exception("request %s failed: %s %s", request_id, request.method, request.url.path)
            problem = ArmError(500, "InternalServerError", "The local workspace failed; its server.log says how.")
            return error_response(problem, request_id)
        if answer.body is None:
            return Response(status_code=answer.status, headers=answer.headers)
        return JSONResponse(answer.body, answer.status, answer.headers)

    async def _perform(self, request: Request) -> Answer:
        self._authenticate(request)
        # Not `request.url`: that is parsed once more, and loses line breaks and what follows a question mark.
        path = request.scope["path"].rstrip("/")
        if _CONTROL.search(path):
            raise ArmError(400, "UserError", f"The path {path!r} holds a control character, which no name does.")
        query = parse_query(request.scope["query_string"])
        _check_api_version(query)
        polled = match_operation(path)
        if polled:
            return poll_operation(self.state, *polled)
        operation, parameters = self._route(request.method, path)
        check_workspace(*(parameters.get(name) for name in ("subscriptionId", "resourceGroupName", "workspaceName")))
        problem = self.contract.parameter_problem(operation, parameters) if request.method == "PUT" else None
        if problem:
            raise ArmError(400, "UserError", problem)
        handler = self.handlers.get(operation.operation_id)
        if handler is None:
            raise ArmError(501, "NotImplemented", f"The local workspace does not offer {operation.operation_id}.")
        body = await self._body(request, operation)
        if request.method == "PUT":
            self.expect_jobs()
        base_url = f"{request.url.scheme}://{request.headers['host']}"
        answer = await handler(
            ArmCall(self.state, parameters, query, body, base_url, request.scope["raw_path"].decode("ascii"))
        )
        problem = self.contract.response_problem(operation, answer.status, answer.body)
        if problem:
            raise AssertionError(f"{operation.operation_id} answered {answer.status} against the contract: {problem}")
        return answer

    def _authenticate(self, request: Request) -> None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            message = "Authentication failed. The 'Authorization' header is missing or holds no bearer token."
            raise ArmError(401, "AuthenticationFailed", message)
        if not hmac.compare_digest(token.strip().encode(), self.state.token.encode()):
            message = "The access token is not the one of this start; it is in the workspace's server.json."
            raise ArmError(401, "InvalidAuthenticationToken", message)

    def _route(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        operation, parameters, allowed = self.contract.match(method, path)
        if operation is not None:
            return operation, parameters
        if allowed:
            message = f"The method {method} is not supported here; {', '.join(sorted(allowed))} are."
            raise ArmError(405, "HttpMethodNotSupported", message)
        raise ArmError(404, "InvalidResourceType", f"No resource type of '{PROVIDER}' has the path '{path}'.")

    async def _body(self, request: Request, operation: Operation) -> dict[str, Any]:
        if operation.request_pointer is None:
            return {}
        raw = b""
        async for piece in request.stream():
            raw += piece
            if len(raw) > _BODY_LIMIT:
                raise ArmError(413, "RequestEntityTooLarge", f"The body is larger than {_BODY_LIMIT} bytes.")
        try:
            body = parse_json(raw)
        except StrictJsonError as error:
            message = f"The request content was invalid and could not be deserialized: {error}."
            raise ArmError(400, "InvalidRequestContent", message) from None
        if not isinstance(body, dict):
            raise ArmError(400, "InvalidRequestContent", "The request content is not a JSON object.")
        try:
            read: dict[str, Any] = self.contract.read_request(operation, body)
        except BodyError as error:
            raise ArmError(400, "UserError", f"Unable to parse request body. {error}") from None
        return read


def _check_api_version(query: tuple[tuple[str, str], ...]) -> None:
    version = next((value for name, value in query if name.lower() == "api-version"), None)
    if version is None:
        message = "The api-version query parameter (?api-version=) is required for all requests."
        raise ArmError(400, "MissingApiVersionParameter", message)
    if version.lower() != API_VERSION:
        raise ArmError(
            400,
            "NoRegisteredProviderFound",
            f"No registered resource provider found for location 'local' and API version '{version}' for type "
            f"'workspaces'. The supported api-versions are '{API_VERSION}'.",
        )
