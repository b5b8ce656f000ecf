"""The queue: room, order, and nobody forgotten."""

from __future__ import annotations

from collections import Counter

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.engine.description import Task
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.queue import JobQueue

_TASK = Task("true", None, None, {}, {}, {}, None, "Cluster", 1, None, 0, "Default")


def _job(sequence: int, nodes: int = 1, priority: int = 0) -> Job:
    return Job(f"j{sequence}", sequence, evolve(_TASK, nodes=nodes, priority=priority))


def _queue(nodes: int, slots: int = 99) -> tuple[JobQueue, Counter[str]]:
    usage: Counter[str] = Counter()
    return JobQueue(usage, lambda _: nodes, slots), usage


def test_the_larger_priority_goes_first_then_the_earlier_job() -> None:
    queue, _ = _queue(9)
    for job in (_job(1), _job(2, priority=5), _job(3, priority=5), _job(4)):
        queue.add(job)
    order = []
    while (job := queue.start_next()) is not None:
        order.append(job.name)
    assert order == ["j2", "j3", "j1", "j4"]


def test_a_large_job_is_not_overtaken_for_ever() -> None:
    queue, usage = _queue(2)
    running, large, small = _job(1), _job(2, nodes=2), _job(3)
    for job in (running, large, small):
        queue.add(job)
    assert queue.start_next() is running
    assert queue.start_next() is None
    queue.release(running)
    assert queue.start_next() is large
    assert usage["cluster"] == 2
    assert queue.start_next() is None


def test_a_job_taken_out_never_starts() -> None:
    queue, _ = _queue(1)
    job = _job(1)
    queue.add(job)
    assert queue.remove(job)
    assert not queue.remove(job)
    assert queue.start_next() is None


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3)), max_size=20), st.integers(1, 3))
def test_every_job_runs_once_within_nodes_and_slots(wanted: list[tuple[int, int]], slots: int) -> None:
    queue, usage = _queue(4, slots)
    for sequence, (nodes, priority) in enumerate(wanted):
        queue.add(_job(sequence, nodes, priority))
    started: list[Job] = []
    running: list[Job] = []
    while True:
        while (job := queue.start_next()) is not None:
            started.append(job)
            running.append(job)
        assert usage["cluster"] <= 4
        assert len(running) <= slots
        if not running:
            break
        queue.release(running.pop(0))
    assert sorted(job.sequence for job in started) == list(range(len(wanted)))
    assert usage["cluster"] == 0
