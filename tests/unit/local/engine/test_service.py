"""All jobs of a workspace, where they meet what happens to their compute and to each other."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from attrs import evolve

from amlwrap.assets import Compute
from amlwrap.job import CommandJob, Goal, JobStatus, Objective, SweepJob, Trial
from amlwrap.job.search_space import Uniform
from amlwrap.local.engine.job_records import KIND, REASON, SWEEP_NAME, create_record
from amlwrap.local.engine.service import JobService
from amlwrap.local.state import State
from amlwrap.local.store.metrics import MetricStore
from amlwrap.local.store.records import Filing, Record, Request

COMPUTE = "cpu-cluster"
SENT = Request("somebody", {})


def run(state: State, use: Callable[[JobService], Awaitable[None]]) -> None:
    """Use the jobs of a workspace, and end them."""

    async def used() -> None:
        jobs = JobService(state, MetricStore(state.home))
        try:
            await use(jobs)
        finally:
            await jobs.close()

    asyncio.run(used())


def sweep(nodes: int = 1, trials: int = 1) -> SweepJob:
    return SweepJob(
        trial=Trial(command="true"), search_space={"x": Uniform(0, 1)}, compute=COMPUTE, instance_count=nodes,
        objective=Objective(primary_metric="auc", goal=Goal.MAXIMIZE), max_total_trials=trials,
    )  # fmt: skip


def job(state: State, name: str) -> Record:
    found = state.records.find(KIND, name)
    assert found is not None
    return found


def resize(state: State, nodes: int) -> None:
    found = state.records.find("computes", COMPUTE)
    assert found is not None
    assert isinstance(found.value, Compute)
    state.records.put(evolve(found, value=evolve(found.value, max_nodes=nodes)))


def test_a_sweep_holds_its_compute_also_while_no_trial_of_it_is_there(state: State) -> None:
    async def use(jobs: JobService) -> None:
        jobs.submit("s", sweep(), Filing(), SENT)
        assert not state.nodes_in_use(COMPUTE)
        assert jobs.waits_for(COMPUTE.upper())
        ended = jobs.find("s")
        assert ended is not None
        await ended.finished.wait()
        assert not jobs.waits_for(COMPUTE)

    run(state, use)


def test_a_trial_that_no_longer_fits_its_compute_fails_instead_of_waiting_for_ever(state: State) -> None:
    async def use(jobs: JobService) -> None:
        jobs.submit("s", sweep(nodes=3), Filing(), SENT)
        resize(state, 2)
        jobs.compute_changed(COMPUTE)
        ended = jobs.find("s")
        assert ended is not None
        await ended.finished.wait()
        assert job(state, "s_0").status == JobStatus.FAILED
        assert "2 nodes; the job asks for 3" in job(state, "s_0").filing.properties[REASON]
        assert job(state, "s").status == JobStatus.FAILED

    run(state, use)


def test_a_job_that_was_sent_is_no_trial_whatever_its_properties_say(state: State) -> None:
    """As when the description of a trial is sent again, its properties with it."""
    create_record(state, "s", sweep(), Filing(), SENT)
    copied = Filing(properties={SWEEP_NAME: "s"})
    create_record(state, "copy", CommandJob(command="true", compute=COMPUTE), copied, SENT)
    create_record(state, "s_0", CommandJob(command="true", compute=COMPUTE), copied, None)

    async def use(jobs: JobService) -> None:
        await jobs.recover()
        copy = jobs.find("copy")
        assert copy is not None
        assert job(state, "s_0").status == JobStatus.CANCELED
        await jobs.delete("s")
        assert state.records.find(KIND, "s_0") is None
        await copy.finished.wait()
        assert job(state, "copy").status == JobStatus.COMPLETED

    run(state, use)
