"""Asking an endpoint: the key goes to its own address alone, and whatever is not an answer becomes a typed error."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import field, frozen
from httpx_retries import Retry, RetryTransport

from amlwrap.answers import read_url, request_id, retry_after
from amlwrap.errors import AmlwrapError, AuthenticationError, ConnectionFailedError, service_error_class
from amlwrap.network import LOOPBACK, network_transport
from amlwrap.request_log import LoggedTransport
from amlwrap.retries import ARM_RETRY, retry_for
from amlwrap.transport import connection_error

DEPLOYMENT_HEADER = "azureml-model-deployment"
"""Names the deployment that is asked, and in answers the one that answered."""

LONGEST_WAIT = 190.0
"""Seconds that an answer is waited for: the service gives up on a deployment after at most 180."""

_CONNECTING = 10.0
_REASON, _MODEL_STATUS = "ms-azureml-model-error-reason", "ms-azureml-model-error-statuscode"
_LONGEST_SHOWN = 500


@frozen
class Opened:
    """An endpoint that can be asked.

    Attributes:
        name: the endpoint's.
        url: where it answers.
        secret: what opens it, and what that is called.
    """

    name: str
    url: str
    secret: str = field(repr=False)
    secret_is: str = "key"


class ScoringClient:
    """A connection to one endpoint; close it, or use it in a `with` statement.

    Args:
        endpoint: which, and what opens it.
        deployment: the one to ask; None leaves it to the endpoint's traffic.
        timeout: seconds that each answer is waited for; `LONGEST_WAIT` when None.
        retry: when and how often a request is sent again, as far as it may be.

    Raises:
        AmlwrapError: the endpoint's address is none that a secret may be sent to.
    """

    def __init__(
        self, endpoint: Opened, *, deployment: str | None, timeout: float | None, retry: Retry = ARM_RETRY
    ) -> None:
        self._retry = retry
        self._longest = LONGEST_WAIT if timeout is None else timeout
        self._endpoint = endpoint
        self._deployment = deployment
        self._url = _checked(endpoint)
        headers = {
            "Authorization": f"Bearer {endpoint.secret}",
            "Content-Type": "application/json",
            "User-Agent": "amlwrap",
            **({DEPLOYMENT_HEADER: deployment} if deployment else {}),
        }
        transport = LoggedTransport(network_transport(self._url))
        self._http = httpx.Client(
            headers=headers,
            transport=RetryTransport(transport),
            timeout=httpx.Timeout(self._longest, connect=_CONNECTING),
        )

    def score(self, body: bytes) -> Any:
        """Return what the endpoint answers to a request, read from JSON; what is none stays text.

        A request that may have arrived is not sent again, as long as nothing says that it was turned away.

        Raises:
            AuthenticationError: the endpoint does not take the key or token (401).
            ServiceError: any other answer that is an error: its text says what the deployment said, and where to look.
            ConnectionFailedError: there was no answer, or none in time.
        """
        request = self._http.build_request("POST", self._url, content=body)
        request.extensions["retry"] = retry_for(request, self._retry)  # where RetryTransport looks for it
        try:
            response = self._http.send(request)
        except httpx.ReadTimeout as error:
            raise ConnectionFailedError(
                f"{_who(self._endpoint.name, self._deployment)} did not answer in {self._longest:g} s: send less at "
                "once, or wait longer."
            ) from error
        except httpx.RequestError as error:
            raise connection_error(request, error) from error
        if not response.is_success:
            raise self._error(response)
        try:
            return json.loads(response.content)
        except (ValueError, RecursionError):
            return response.text

    def _error(self, response: httpx.Response) -> AmlwrapError:
        endpoint, status = self._endpoint, response.status_code
        said = _said(response)
        if status == 401:
            return AuthenticationError(
                f"Endpoint {endpoint.name} does not take the {endpoint.secret_is} that the workspace gives out for it"
                f"{_in_brackets(said)}: if that was changed a moment ago, try again in a minute."
            )
        name = response.headers.get(DEPLOYMENT_HEADER) or self._deployment
        sentence = _sentence(endpoint.name, name, response, said)
        return service_error_class(status)(sentence, status=status, request_id=request_id(response))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._http.close()


def _checked(endpoint: Opened) -> httpx.URL:
    url = read_url(endpoint.url)
    if url.scheme == "https" or (url.scheme == "http" and url.host in LOOPBACK):
        return url
    raise AmlwrapError(
        f"Endpoint {endpoint.name} says to be at {url.scheme}://{url.netloc.decode()}, without TLS: its "
        f"{endpoint.secret_is} is not sent there."
    )


def _sentence(endpoint: str, deployment: str | None, response: httpx.Response, said: str) -> str:
    """Return what came of a request, and what to do about it."""
    who = _who(endpoint, deployment)
    look = f"`amlwrap deployment logs {deployment or 'NAME'} --endpoint {endpoint}` tells more"
    match response.status_code:
        case 404:
            show = f"`amlwrap endpoint show {endpoint}` tells what it has"
            return f"{who} has nothing that answers{_in_brackets(said)}: {show}"
        case 408:
            change = f"`amlwrap deployment update {deployment or 'NAME'} --endpoint {endpoint} --request-timeout 60`"
            return f"{who} did not answer within its request timeout: send less at once, or raise it as {change} does"
        case 424:
            status = response.headers.get(_MODEL_STATUS)
            answered = f"answered with an error of its own{f', {status}' if status else ''}"
            return f"{who} {answered}{f': {said}' if said else ''}; {look}"
        case 429:
            seconds = retry_after(response.headers)
            later = f"in {seconds:g} s" if seconds else "later"
            return f"{who} has more requests than it takes on{_in_brackets(said)}: try again {later}, or add instances"
        case status if status >= 500:
            return f"{who} failed{f': {said}' if said else ''}; {look}"
        case _:
            return f"{who} refused the request{f': {said}' if said else ''}"


def _who(endpoint: str, deployment: str | None) -> str:
    return f"Deployment {deployment} of endpoint {endpoint}" if deployment else f"Endpoint {endpoint}"


def _said(response: httpx.Response) -> str:
    """Return the reason that an answer gives, in one line without a full stop."""
    reason = _message(response) or response.headers.get(_REASON, "")
    line = " ".join(reason.split()).rstrip(".")
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}..."


def _message(response: httpx.Response) -> str:
    """Return what a body says, in any of the forms that servers of models have; pages of gateways say nothing."""
    try:
        body = json.loads(response.content)
    except (ValueError, RecursionError):
        return "" if re.match(r"\s*<", response.text) else response.text
    while isinstance(body, Mapping):
        body = next((body[name] for name in ("error", "message", "detail") if body.get(name)), None)
    return body if isinstance(body, str) else ""


def _in_brackets(said: str) -> str:
    return f" ({said})" if said else ""
