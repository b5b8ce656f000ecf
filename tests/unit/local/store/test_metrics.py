"""The metric store: what it keeps of jobs' runs, in a thread that nobody else waits for."""

from __future__ import annotations

import asyncio
import math
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from amlwrap.local.errors import MissingError
from amlwrap.local.store.metrics import MetricStore, MetricStoreError, Tracking
from amlwrap.local.store.tracking.values import Point, RunStatus


def play(home: Path, scenario: Callable[[MetricStore], Awaitable[None]]) -> None:
    """Play a scenario with a store."""

    async def run() -> None:
        store = MetricStore(home)
        try:
            await scenario(store)
        finally:
            await store.aclose()

    asyncio.run(run())


async def status(store: MetricStore, run: str) -> RunStatus:
    return (await store.perform(lambda tracking: tracking.runs.get(run))).status


def test_a_jobs_run_has_its_name_for_an_id_and_shows_what_was_logged(tmp_path: Path) -> None:
    async def scenario(store: MetricStore) -> None:
        ids = await store.start_run("study", "job", parameters={"rate": "0.1"})
        assert ids.run_id == "job"
        points = [Point("loss", -math.inf, 1, 2), Point("loss", math.nan, 1, 0), Point("loss", math.inf, 2, 1)]
        await store.perform(lambda tracking: tracking.runs.log("job", points))
        first, *others = await store.metric_history("job", "loss")
        assert math.isnan(first)
        assert others == [math.inf, -math.inf]
        assert await store.metric_history("job", "never logged") == []
        logged = await store.logged("job")
        assert logged.metrics == {"loss": -math.inf}
        assert logged.tags["mlflow.runName"] == "job"
        trial = await store.start_run("study", "trial", parent="job")
        assert trial.experiment_id == ids.experiment_id
        assert (await store.logged("trial")).tags["mlflow.parentRunId"] == "job"

    play(tmp_path, scenario)


def test_a_run_ends_as_its_job_and_so_does_what_was_left_going_in_it(tmp_path: Path) -> None:
    async def scenario(store: MetricStore) -> None:
        ids = await store.start_run("study", "sweep")
        await store.start_run("study", "trial", parent="sweep")
        tags = {"mlflow.parentRunId": "trial"}
        nested, done = [
            await store.perform(lambda tracking: tracking.runs.create(ids.experiment_id, "", tags=tags))
            for _ in range(2)
        ]
        for run in ("trial", done):  # as MLflow does with a script that began a run and goes down
            await store.perform(
                lambda tracking, run=run: tracking.runs.update(run, status=RunStatus.FINISHED, ended=7, name=None)
            )
        await store.end_run("trial", "Failed")
        assert await status(store, "trial") is RunStatus.FAILED
        assert await status(store, nested) is RunStatus.FAILED
        assert await status(store, done) is RunStatus.FINISHED
        assert await status(store, "sweep") is RunStatus.RUNNING
        await store.start_run("study", "other", parent="sweep")
        await store.end_run("sweep", "Canceled")
        assert await status(store, "sweep") is RunStatus.KILLED
        assert await status(store, "other") is RunStatus.RUNNING  # a job, which ends by itself
        await store.end_run("never started", "Canceled")

    play(tmp_path, scenario)


def test_a_deleted_job_leaves_nothing_to_its_namesake(tmp_path: Path) -> None:
    async def scenario(store: MetricStore) -> None:
        ids = await store.start_run("study", "again", parameters={"rate": "1"})
        tags = {"mlflow.parentRunId": "again"}
        nested = await store.perform(lambda tracking: tracking.runs.create(ids.experiment_id, "", tags=tags))
        await store.perform(lambda tracking: tracking.runs.log("again", [Point("loss", 1.0, 1)]))
        assert set(await store.remove_run("again")) == {"again", nested}
        for run in ("again", nested):
            with pytest.raises(MissingError):
                await store.logged(run)
        assert await store.remove_run("again") == []
        await store.start_run("study", "again", parameters={"rate": "2"})
        assert await store.metric_history("again", "loss") == []
        await store.start_run("study", "again", parameters={"rate": "3"})  # also when it was not told of the deletion
        assert (await store.perform(lambda tracking: tracking.runs.get("again"))).params == {"rate": "3"}

    play(tmp_path, scenario)


def test_many_points_arrive_whole_while_the_event_loop_goes_on(tmp_path: Path) -> None:
    at_work, seen = threading.Event(), threading.Event()
    points = [Point("loss", step + 0.5, 1, step) for step in range(1000)]

    def log(tracking: Tracking) -> bool:
        at_work.set()
        went_on = seen.wait(60)
        tracking.runs.log("long", points)
        return went_on

    async def scenario(store: MetricStore) -> None:
        await store.start_run("study", "long")
        logging = asyncio.create_task(store.perform(log))
        while not at_work.is_set():
            await asyncio.sleep(0.001)
        seen.set()  # by the event loop, for which the store waits before it ends
        assert await logging
        assert await store.metric_history("long", "loss") == [point.value for point in points]

    play(tmp_path, scenario)


def test_what_fails_leaves_nothing_behind_and_the_next_call_works(tmp_path: Path) -> None:
    async def scenario(store: MetricStore) -> None:
        await store.start_run("study", "job")
        with pytest.raises(MissingError, match=r"^There is no run with the id 'nobody's'"):
            await store.logged("nobody's")

        def half_done(tracking: Tracking) -> None:
            tracking.runs.log("job", [Point("loss", 1.0, 1)])
            raise sqlite3.OperationalError("disk I/O error")

        with pytest.raises(MetricStoreError, match=r"^The metric store cannot be read or written: disk I/O error\.$"):
            await store.perform(half_done)
        assert await store.metric_history("job", "loss") == []

    play(tmp_path, scenario)


def test_what_a_cancelled_caller_began_is_done_and_can_be_ended(tmp_path: Path) -> None:
    async def scenario(store: MetricStore) -> None:
        for number in range(4):
            starting = asyncio.create_task(store.start_run("study", f"job-{number}"))
            await asyncio.sleep(0)
            starting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await starting
        await asyncio.gather(*(store.end_run(f"job-{number}", "Canceled") for number in range(4)))
        assert {await status(store, f"job-{number}") for number in range(4)} == {RunStatus.KILLED}

    play(tmp_path, scenario)


def test_a_closed_store_says_so_and_keeps_what_it_had(tmp_path: Path) -> None:
    async def log_and_close() -> None:
        store = MetricStore(tmp_path)
        await store.start_run("study", "job", parameters={"rate": "0.1"})
        await store.aclose()
        with pytest.raises(MetricStoreError, match="closed"):
            await store.logged("job")

    async def look_again(store: MetricStore) -> None:
        assert (await store.perform(lambda tracking: tracking.runs.get("job"))).params == {"rate": "0.1"}

    asyncio.run(log_and_close())
    play(tmp_path, look_again)


def test_what_an_earlier_version_left_in_files_is_there_before_anything_is_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for meta in (tmp_path / "mlruns" / "7" / "meta.yaml", tmp_path / "mlruns" / "7" / "abc" / "meta.yaml"):
        meta.parent.mkdir(parents=True)
        meta.write_text("name: study\nstatus: 3\nstart_time: 1\n")

    async def scenario(store: MetricStore) -> None:
        assert await status(store, "abc") is RunStatus.FINISHED
        assert (await store.start_run("study", "job")).experiment_id == "7"

    play(tmp_path, scenario)
    (tmp_path / "mlruns.earlier").rename(tmp_path / "mlruns")
    (tmp_path / "mlruns" / "7" / "abc" / "tags").mkdir()
    (tmp_path / "mlruns" / "7" / "meta.yaml").unlink()
    (tmp_path / "mlruns" / "7" / "meta.yaml").mkdir()  # cannot be read

    play(tmp_path, scenario)
    assert "was not taken over; the next start tries again" in caplog.text
