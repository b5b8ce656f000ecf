"""The queue before the clusters: which job runs next, and where there is room for it.

A job waits until its compute has as many free nodes as it asks for and the machine has a core for it. Larger
priorities go first; within one priority, first come, first served.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

from amlwrap.local.engine.job import Job
from amlwrap.local.engine.task import Task


class JobQueue:
    """Waiting jobs, and the room there is.

    Args:
        usage: nodes in use by lower-case compute name; the queue keeps it up to date.
        capacity: how many nodes a compute has; None for one without bounds.
        slots: how many jobs may run at once on this machine.
    """

    def __init__(
        self, usage: Counter[str], capacity: Callable[[str], int | None], slots: int = max(1, os.cpu_count() or 1)
    ) -> None:
        self._usage = usage
        self._capacity = capacity
        self._slots = slots
        self._waiting: list[Job] = []
        self._running: set[Job] = set()

    def add(self, job: Job) -> None:
        """Let a job wait for its turn."""
        self._waiting.append(job)
        self._waiting.sort(key=lambda waiting: (-_task(waiting).priority, waiting.sequence))

    def remove(self, job: Job) -> bool:
        """Take a job out of the queue; return whether it was still waiting."""
        if job in self._waiting:
            self._waiting.remove(job)
            return True
        return False

    def waiting(self, compute: str) -> list[Job]:
        """Return the jobs that wait for a compute, in their order."""
        return [job for job in self._waiting if _task(job).compute.lower() == compute.lower()]

    def start_next(self) -> Job | None:
        """Return the next job that there is room for, its nodes now taken, or None."""
        if len(self._running) >= self._slots:
            return None
        held_back: set[str] = set()
        for job in self._waiting:
            task = _task(job)
            compute = task.compute.lower()
            # A job that does not fit yet holds back those behind it, or a large one would wait for ever.
            if compute in held_back or self._is_full(compute, task.nodes):
                held_back.add(compute)
                continue
            self._waiting.remove(job)
            self._running.add(job)
            self._usage[compute] += task.nodes
            return job
        return None

    def _is_full(self, compute: str, nodes: int) -> bool:
        capacity = self._capacity(compute)
        return capacity is not None and self._usage[compute] + nodes > capacity

    def release(self, job: Job) -> None:
        """Give back the room of a job that has ended."""
        self._running.remove(job)
        task = _task(job)
        self._usage[task.compute.lower()] -= task.nodes


def _task(job: Job) -> Task:
    if job.task is None:
        raise ValueError("a sweep waits for no node; its trials do")
    return job.task
