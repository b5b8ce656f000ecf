"""The queue: room, order, and nobody forgotten."""

from __future__ import annotations

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.engine.job import Job
from amlwrap.local.engine.queue import JobQueue
from amlwrap.local.engine.task import Task

_TASK = Task("true", None, None, {}, {}, {}, {}, None, "Cluster", 1, None, 0, "Default")


def _job(sequence: int, nodes: int = 1, priority: int = 0, compute: str = "Cluster") -> Job:
    return Job(f"j{sequence}", sequence, evolve(_TASK, nodes=nodes, priority=priority, compute=compute))


def _queue(nodes: int | None, slots: int = 99) -> tuple[JobQueue, Counter[str]]:
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


def test_a_compute_without_bounds_takes_what_the_machine_has_slots_for() -> None:
    queue, usage = _queue(None, slots=2)
    jobs = [_job(sequence, nodes=100, compute="") for sequence in range(3)]
    for job in jobs:
        queue.add(job)
    assert [queue.start_next(), queue.start_next(), queue.start_next()] == [jobs[0], jobs[1], None]
    assert usage[""] == 200
    queue.release(jobs[0])
    assert queue.start_next() is jobs[2]


def test_one_compute_that_is_full_holds_back_no_other() -> None:
    queue = JobQueue(Counter(), {"small": 1, "large": 9}.get, 9)
    first, second, third = _job(1, compute="Small"), _job(2, compute="SMALL"), _job(3, compute="Large")
    for job in (first, second, third):
        queue.add(job)
    assert [queue.start_next(), queue.start_next(), queue.start_next()] == [first, third, None]


def test_what_waits_for_a_compute_is_told_in_its_order_and_in_any_case() -> None:
    queue, _ = _queue(1)
    jobs = [_job(1), _job(2, compute="Other"), _job(3, priority=1, compute="CLUSTER"), _job(4)]
    for job in jobs:
        queue.add(job)
    assert queue.waiting("cluster") == [jobs[2], jobs[0], jobs[3]]
    assert queue.start_next() is jobs[2]
    assert queue.waiting("Cluster") == [jobs[0], jobs[3]]
    assert queue.waiting("other") == [jobs[1]]
    assert queue.waiting("") == []


def test_a_sweep_waits_for_no_node() -> None:
    queue, _ = _queue(1)
    with pytest.raises(ValueError, match="its trials do"):
        queue.add(Job("sweep", 1))


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
