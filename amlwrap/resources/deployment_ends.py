"""Waiting until a deployment answers, and what is said when it does not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from amlwrap.assets import LogContainer
from amlwrap.errors import AmlwrapError, DeploymentFailedError, ServiceError
from amlwrap.resources.operations import finish

if TYPE_CHECKING:
    from amlwrap.dialects.speaker import Ask
    from amlwrap.lro import Answer

_TAIL_LINES = 20
_LONGEST_TAIL = 40
# Servers list the model's files after what went wrong, and those of some models are many.
_READ_LINES = 300
_TRACEBACK = "Traceback (most recent call last):"
_GO_ON = ("The above exception was the direct cause", "During handling of the above exception")
# The model is served only after it was fetched: what failed last is told first.
_CONTAINERS = (LogContainer.INFERENCE_SERVER, LogContainer.STORAGE_INITIALIZER)


def finish_deployment(
    ask: Ask, answer: Answer, endpoint: str, name: str, *, timeout: float | None, notify: Callable[[str], None] | None
) -> None:
    """Wait until a deployment answers.

    Args:
        ask: speaks with the workspace.
        answer: of the request that began it.
        endpoint, name: of the deployment.
        timeout, notify: see `DeploymentCollection.create`.

    Raises:
        DeploymentFailedError: it does not answer, for the reason told.
        WaitTimeoutError: it took longer than `timeout`; it goes on.
    """
    try:
        look = f"amlwrap deployment show {name} --endpoint {endpoint}"
        finish(ask, answer, f"Deployment {name} of endpoint {endpoint}", timeout=timeout, notify=notify, look=look)
    except ServiceError as error:
        raise DeploymentFailedError(
            f"Deployment {name} of endpoint {endpoint} failed: {error}", log_tail(ask, endpoint, name)
        ) from error


def log_tail(ask: Ask, endpoint: str, name: str) -> Sequence[str]:
    """Return what a deployment's own log tells of its end: that of what serves, or else of what fetched the model."""

    def log_of(container: LogContainer) -> str:
        return ask(lambda dialect: dialect.get_deployment_logs(endpoint, name, container=container, tail=_READ_LINES))

    for container in _CONTAINERS:
        try:
            log = log_of(container)
        except AmlwrapError as error:  # why it failed matters more than why its log cannot be read
            return [f"(The log cannot be read: {error})"]
        if lines := log.splitlines():
            return _telling(lines)
    return []


def _telling(lines: Sequence[str]) -> Sequence[str]:
    """Return the last exception with those that it came of, however much follows it; else the last lines."""
    began = [place for place, line in enumerate(lines) if line.endswith(_TRACEBACK)]
    if not began:
        return lines[-_TAIL_LINES:]
    first = began.pop()
    while began and any(line.startswith(_GO_ON) for line in lines[began[-1] : first]):
        first = began.pop()
    return lines[first:][:_LONGEST_TAIL]
