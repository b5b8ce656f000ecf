"""A job while the server runs: what it is to do, and how it is told to stop."""

from __future__ import annotations

import asyncio
from typing import Any

from attrs import define, field

from amlwrap.job import JobStatus
from amlwrap.local.engine.task import Task


@define(eq=False)
class Job:
    """A submitted job that has not ended.

    Attributes:
        name: the job's name.
        sequence: its number, which names its folder and breaks ties in the queue.
        task: what to run; None for a sweep, whose trials are jobs themselves.
        sweep: the sweep that it is a trial of, or None.
        hyperparameters: values of a trial by search-space key.
        run_id: MLflow run, once there is one.
        stop_reason: why it was asked to stop, and with which final status.
        stopping: set when it was asked to stop.
        finished: set when it has ended and nothing of it runs any more.
    """

    name: str
    sequence: int
    task: Task | None = None
    sweep: Job | None = None
    hyperparameters: dict[str, Any] = field(factory=dict)
    run_id: str | None = None
    stop_reason: str = ""
    stop_status: JobStatus = JobStatus.CANCELED
    stopping: asyncio.Event = field(factory=asyncio.Event)
    finished: asyncio.Event = field(factory=asyncio.Event)

    def stop(self, reason: str, status: JobStatus = JobStatus.CANCELED) -> None:
        """Ask the job to end with a final status and a reason; the first to ask is heard."""
        if not self.stopping.is_set():
            self.stop_reason, self.stop_status = reason, status
            self.stopping.set()
