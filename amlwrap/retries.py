"""Which requests are sent again, when and how often; nothing is sent here, and the transport has nothing to decide.

A request may be repeated when a second arrival changes nothing, or when the first is known not to have been acted on.
Every other request is sent once: a gateway's 502, a silence or a broken connection may follow work that was done.
"""

from __future__ import annotations

import logging

import httpx
from httpx_retries import Retry

logger = logging.getLogger("amlwrap")

# RFC 9110, 9.2.2: methods that mean the same however often they arrive. PATCH is none of them.
_IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})

# The POSTs that amlwrap sends, by the end of their path: they only read, or, as cancel does, ask for a state. All
# others, which programs send through the generated client or `Workspace.http`, may act anew each time, as
# regenerateKeys does.
_REPEATABLE_POSTS = frozenset({"listsecrets", "listkeys", "token", "getlogs", "cancel"})

# No byte of the request has left: the name did not resolve, the connection was refused, or none became free.
_NOT_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


class _NotTakenError(Exception):
    """An answer that says of a request that it was not acted on."""


class LoggedRetry(Retry):
    """A `Retry` that logs, for `--debug`, each pause and what it was made for."""

    def sleep(self, response: httpx.Response | Exception) -> None:
        """Pause before the next attempt."""
        slept = self.elapsed_sleep
        super().sleep(response)
        self._log(response, self.elapsed_sleep - slept)

    async def asleep(self, response: httpx.Response | Exception) -> None:
        """Pause before the next attempt, without blocking."""
        slept = self.elapsed_sleep
        await super().asleep(response)
        self._log(response, self.elapsed_sleep - slept)

    def _log(self, response: httpx.Response | Exception, pause: float) -> None:
        reason = f"HTTP {response.status_code}" if isinstance(response, httpx.Response) else type(response).__name__
        logger.debug("attempt %d after %s and a pause of %.1f s", self.attempts_made + 1, reason, pause)


class ArmRetry(LoggedRetry):
    """When and how often requests are sent again: twice to a host that accepts no connections, once to a silent one."""

    def is_retryable_exception(self, exception: Exception) -> bool:
        """Whether to try again after this exception."""
        match exception:
            case httpx.ConnectError() | httpx.ConnectTimeout():
                most = 2
            case httpx.TimeoutException():
                most = 1  # each takes a minute
            case _:
                most = self.total
        return super().is_retryable_exception(exception) and self.attempts_made < most


# 500 is not among them: the service answers it to requests that will never succeed, such as bad names.
_RETRIED = (408, 429, 502, 503, 504)

ARM_RETRY = ArmRetry(total=4, status_forcelist=_RETRIED, backoff_factor=0.5, max_backoff_wait=60.0, total_timeout=180.0)


def retrying(times: int | None) -> Retry:
    """Return when and how often requests are sent again.

    Args:
        times: how often at most, whatever went wrong; the usual, fewer times to a silent host, when None.
    """
    if times is None:
        return ARM_RETRY
    return LoggedRetry(total=times, status_forcelist=_RETRIED, backoff_factor=0.5, max_backoff_wait=60.0)


def retry_for(request: httpx.Request, retry: Retry) -> Retry:
    """Return the policy for one request: all that `retry` allows, if it may arrive twice; else what is safe.

    Safe are failures before anything was sent, and two answers. 429 says that a limit kept the request out (RFC 6585).
    503 says "unable to handle the request" (RFC 9110, 15.6.4), but is also what a gateway makes of a connection that
    broke on the way back; only one with Retry-After was meant to be tried again. 408 would be a third by RFC 9110, but
    services answer it to work of their own that took too long.
    """
    if is_repeatable(request):
        return retry.copy_with(allowed_methods=[request.method])
    return retry.copy_with(
        allowed_methods=[request.method],
        status_forcelist=[429],
        retry_on_exceptions=[*_NOT_SENT, _NotTakenError],
        validate_response=_raise_if_not_taken,
    )


def is_repeatable(request: httpx.Request) -> bool:
    """Return whether a request changes nothing more when it arrives a second time."""
    action = request.url.path.rstrip("/").rpartition("/")[2].lower()
    return request.method in _IDEMPOTENT or (request.method == "POST" and action in _REPEATABLE_POSTS)


def _raise_if_not_taken(response: httpx.Response) -> None:
    """Raise for what a status alone does not tell; the retry, which catches it, waits as Retry-After asks."""
    if response.status_code == 503 and "Retry-After" in response.headers:
        raise _NotTakenError
