"""How many requests a deployment works on at once, and how long others wait for their turn."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from attrs import define, field

from amlwrap.local.engine.served import USUAL_CONCURRENCY, USUAL_QUEUE_WAIT, Served
from amlwrap.local.wire.scoring.answers import too_many


@define
class Turns:
    """The turns of one deployment; they outlast its processes.

    Attributes:
        running: how many requests have their turn.
        waiting: those that wait for it, first come first served.
    """

    running: int = 0
    waiting: deque[asyncio.Future[None]] = field(factory=deque)

    @asynccontextmanager
    async def turn(self, served: Served) -> AsyncIterator[None]:
        """Wait for a turn, and have it for as long as the context lasts.

        Raises:
            ScoringError: there are too many, or it took too long.
        """
        declared = served.settings.max_concurrent_requests_per_instance
        limit = (declared or USUAL_CONCURRENCY) * served.instances
        if self.running >= limit or self.waiting:
            # Twice as many as it works on at once may be there at any time, says the service. Where nothing is
            # declared, whoever has to wait is let in while that is short.
            if declared is not None and len(self.waiting) >= limit:
                raise too_many(served.name, f"works on {limit} requests at once and as many are waiting")
            await self._wait(served)
        else:
            self.running += 1
        try:
            yield
        finally:
            self._pass_on()

    async def _wait(self, served: Served) -> None:
        """Wait until somebody who is done passes the turn on."""
        declared = served.settings.max_queue_wait
        patience = (USUAL_QUEUE_WAIT if declared is None else declared).total_seconds()
        place = asyncio.get_running_loop().create_future()
        self.waiting.append(place)
        try:
            async with asyncio.timeout(patience):
                await place
        except (TimeoutError, asyncio.CancelledError) as error:
            if place in self.waiting:
                self.waiting.remove(place)
            elif not place.cancelled():  # the turn came at the same instant
                self._pass_on()
            if isinstance(error, TimeoutError):
                raise too_many(served.name, f"had no turn for this request within {patience:g} s") from None
            raise

    def _pass_on(self) -> None:
        """Give a turn to the first who still waits for one, or back."""
        while self.waiting:
            place = self.waiting.popleft()
            if not place.done():
                place.set_result(None)
                return
        self.running -= 1
