"""Long-running operations: polling the URL in `Azure-AsyncOperation` or `Location` until the work is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

from amlwrap.answers import operation_error, read_object, retry_after
from amlwrap.errors import WaitTimeoutError
from amlwrap.waiting import Deadline

if TYPE_CHECKING:
    import httpx

_FIRST_INTERVAL = 0.2  # seconds, when the service names none; grows, so that what is long costs few requests
_LONGEST_OF_OURS = 10.0
_SHORTEST_INTERVAL = 0.1  # "Retry-After: 0" is no invitation to ask a thousand times a second
_LONGEST_INTERVAL = 60.0
_FAILED = frozenset({"failed", "canceled", "cancelled"})


class Answer(Protocol):
    """What of an answer says whether, and where, its operation goes on: `httpx.Response` and the generated one do."""

    @property
    def status_code(self) -> int:
        """HTTP status."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Response headers, keys in any case."""


def wait_for_operation(
    get: Callable[[str], httpx.Response],
    answer: Answer,
    *,
    timeout: float | None = None,
    on_look: Callable[[], None] | None = None,
) -> None:
    """Wait until the operation that `answer` names has ended.

    Both URLs are used exactly as given: they can name another api-version and another resource type than the request
    did. An answer with neither header is finished already.

    Args:
        get: asks a URL, and raises its errors.
        answer: what answered the PUT, PATCH, POST or DELETE that started the operation.
        timeout: seconds; 0 looks once, None waits as long as it takes.
        on_look: called after each look at an operation that goes on.

    Raises:
        ServiceError: the operation failed or was cancelled, or its state cannot be read.
        UsageError: `timeout` is no number of seconds.
        WaitTimeoutError: it took longer than `timeout`.

    Source: ARM asynchronous operations; facts of the service in `x-ms-long-running-operation`.
    """
    operation_url = answer.headers.get("Azure-AsyncOperation")
    # A 201 names the new resource in Location; only 202 makes Location an operation to poll.
    url = operation_url or (answer.headers.get("Location") if answer.status_code == 202 else None)
    deadline, interval = Deadline(timeout), _FIRST_INTERVAL
    while url:
        deadline.sleep(_asked_interval(answer, interval))
        interval = min(interval * 1.5, _LONGEST_OF_OURS)
        answer = response = get(url)
        if operation_url:
            if _operation_ended(response):
                return
        elif response.status_code != 202:
            return
        else:
            url = response.headers.get("Location", url)
        if on_look:
            on_look()
        if deadline.is_over:
            raise WaitTimeoutError(
                f"The operation is still running after {timeout:g} s; it was not cancelled, look again later."
            )


def _operation_ended(response: httpx.Response) -> bool:
    body = read_object(response)
    status = str(body.get("status") or "").lower()
    if status in _FAILED or not status:
        raise operation_error(body.get("error"), response)
    return status == "succeeded"


def _asked_interval(answer: Answer, otherwise: float) -> float:
    """Return how many seconds to sleep before the next look, which the service may ask for."""
    asked = retry_after(answer.headers)
    return otherwise if asked is None else min(max(asked, _SHORTEST_INTERVAL), _LONGEST_INTERVAL)
