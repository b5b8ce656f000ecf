"""Deployments that answer requests now: what the gateway finds of them, and what their supervisor is told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from attrs import define, field

from amlwrap.assets import RequestSettings

# What counts where a deployment declares nothing. The service works on 1 request at once: on a machine that scores a
# row in a millisecond, that would refuse whoever has eight clients.
USUAL_CONCURRENCY = 4
USUAL_TIMEOUT, USUAL_QUEUE_WAIT = timedelta(seconds=5), timedelta(seconds=0.5)


@define
class Served:
    """A process that answers requests for a deployment.

    One that is replaced gets no new requests, and is stopped once those that it has are answered.

    Attributes:
        name: the deployment's.
        port: the loopback port that it answers at, on `/score`.
        settings: how many requests it takes on at once, and how long each may take.
        instances: how many of it were asked for; one process stands for all of them.
        active: how many requests it is answering.
    """

    name: str
    port: int
    settings: RequestSettings = field(factory=RequestSettings)
    instances: int = 1
    active: int = 0

    @property
    def request_timeout(self) -> timedelta:
        """How long answering a request may take."""
        return request_timeout(self.settings)

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Count a request as long as it is being answered."""
        self.active += 1
        try:
            yield
        finally:
            self.active -= 1


def request_timeout(settings: RequestSettings) -> timedelta:
    """Return how long answering a request may take, declared or not."""
    return USUAL_TIMEOUT if settings.request_timeout is None else settings.request_timeout
