"""The metric store, with MLflow in a real process of its own: what it keeps, and what survives that process's death."""

from __future__ import annotations

import asyncio
import math
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from amlwrap.local.store.metrics import MetricStore, MetricStoreError, RunIds
from tests.support.processes import processes_with

ON_LINUX = pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds processes by their environment")
STATUS = {1: "RUNNING", 3: "FINISHED", 4: "FAILED", 5: "KILLED"}


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> str:
    """A text that the environments of the processes that a test starts hold, and no others."""
    text = uuid.uuid4().hex
    monkeypatch.setenv("MARK", text)
    return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the store is that most tests share, since loading MLflow takes seconds."""
    return tmp_path_factory.mktemp("mlruns")


@pytest.fixture(scope="module")
def store(folder: Path) -> Iterator[MetricStore]:
    """The store that most tests share."""
    store = MetricStore(folder)
    yield store
    store.close()


def _run(folder: Path, scenario: Callable[[MetricStore], Awaitable[None]], *, idle_seconds: float = 600.0) -> None:
    """Play a scenario with a store, and a process, of its own."""

    async def run() -> None:
        store = MetricStore(folder, idle_seconds=idle_seconds)
        try:
            await scenario(store)
        finally:
            await store.aclose()

    asyncio.run(run())


def _run_folders(experiment: Path) -> list[Path]:
    return [meta.parent for meta in experiment.glob("*/meta.yaml")]


def _status(run: Path) -> str:
    (line,) = (line for line in (run / "meta.yaml").read_text().splitlines() if line.startswith("status:"))
    return STATUS[int(line.split()[1])]


def _log(folder: Path, ids: RunIds, name: str, lines: list[str]) -> None:
    """Log values as a job's own MLflow does."""
    metrics = folder / ids.experiment_id / ids.run_id / "metrics"
    (metrics / name).write_text("".join(f"{line}\n" for line in lines))


async def _until(condition: Callable[[], bool]) -> None:
    while not condition():
        await asyncio.sleep(0.02)


def test_a_run_shows_what_was_logged_not_numbers_included(store: MetricStore, folder: Path) -> None:
    async def scenario() -> None:
        ids = await store.start_run("study", "träining", parameters={"rate": "0.1"})
        _log(folder, ids, "loss", ["1 -inf 2", "1 nan 0", "2 inf 1"])
        first, *others = await store.metric_history(ids.run_id, "loss")
        assert math.isnan(first)
        assert others == [math.inf, -math.inf]
        assert await store.metric_history(ids.run_id, "never logged") == []
        logged = await store.logged(ids.run_id)
        assert logged.metrics == {"loss": -math.inf}
        assert logged.tags["mlflow.runName"] == "träining"
        trial = await store.start_run("study", "trial", parent=ids.run_id)
        assert trial.experiment_id == ids.experiment_id
        assert (await store.logged(trial.run_id)).tags["mlflow.parentRunId"] == ids.run_id
        await store.end_run(trial.run_id, "Completed")
        assert _status(folder / trial.experiment_id / trial.run_id) == "FINISHED"

    asyncio.run(scenario())


def test_many_points_arrive_whole_while_the_event_loop_goes_on(store: MetricStore, folder: Path) -> None:
    async def scenario() -> None:
        ids = await store.start_run("study", "long")
        _log(folder, ids, "loss", [f"1 {step}.5 {step}" for step in range(50_000)])
        reading = asyncio.create_task(store.metric_history(ids.run_id, "loss"))
        turns = 0
        while not reading.done():
            await asyncio.sleep(0)
            turns += 1
        assert await reading == [step + 0.5 for step in range(50_000)]
        assert turns > 100

    asyncio.run(scenario())


def test_what_cannot_be_done_is_told_and_the_next_call_works(store: MetricStore) -> None:
    async def scenario() -> None:
        with pytest.raises(MetricStoreError, match=r"^The metric store could not do logged: Run '?0{32}'? not found"):
            await store.logged("0" * 32)
        await store.start_run("study", "next")

    asyncio.run(scenario())


def test_cancelled_callers_mix_no_answers_up_and_what_they_began_can_be_ended(store: MetricStore, folder: Path) -> None:
    async def scenario() -> None:
        for number in range(8):
            starting = asyncio.create_task(store.start_run("cancelled", f"job-{number}"))
            await asyncio.sleep(0)
            starting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await starting
        ids = await store.start_run("cancelled", "kept")
        assert (await store.logged(ids.run_id)).tags["mlflow.runName"] == "kept"
        await asyncio.gather(*(store.end_run_of(f"job-{number}", "Canceled") for number in range(8)))
        assert sorted(map(_status, _run_folders(folder / ids.experiment_id))) == ["KILLED"] * 8 + ["RUNNING"]

    asyncio.run(scenario())


def test_ending_a_jobs_run_leaves_those_of_its_namesakes_that_ended_before(store: MetricStore, folder: Path) -> None:
    async def scenario() -> None:
        first = await store.start_run("study", "again")
        await store.end_run(first.run_id, "Completed")
        second = await store.start_run("study", "again")
        await store.end_run_of("again", "Failed")
        assert first != second
        assert [_status(folder / ids.experiment_id / ids.run_id) for ids in (first, second)] == ["FINISHED", "FAILED"]

    asyncio.run(scenario())


@ON_LINUX
def test_ending_the_run_of_a_job_without_one_starts_no_process(tmp_path: Path, mark: str) -> None:
    async def scenario(store: MetricStore) -> None:
        await store.end_run_of("never started", "Canceled")
        assert processes_with(mark) == []

    _run(tmp_path, scenario)


@ON_LINUX
def test_a_call_whose_process_is_killed_is_repeated(tmp_path: Path, mark: str) -> None:
    async def scenario(store: MetricStore) -> None:
        await store.start_run("study", "before")
        (killed,) = map(int, processes_with(mark))
        os.kill(killed, signal.SIGSTOP)
        starting = asyncio.create_task(store.start_run("study", "job"))
        await asyncio.sleep(0.1)
        os.kill(killed, signal.SIGKILL)
        ids = await starting
        assert (await store.logged(ids.run_id)).tags["mlflow.runName"] == "job"
        assert len(_run_folders(tmp_path / ids.experiment_id)) == 2
        assert str(killed) not in processes_with(mark)

    _run(tmp_path, scenario)


def test_a_process_that_cannot_do_its_work_fails_each_call_with_a_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mlflow.py").write_text("raise ImportError('broken installation')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    async def scenario(store: MetricStore) -> None:
        for _ in range(2):
            with pytest.raises(MetricStoreError, match=r"ended twice before it had done start_run \(exit code 1\)"):
                await store.start_run("study", "job")

    _run(tmp_path / "mlruns", scenario)


@ON_LINUX
def test_an_idle_process_ends_and_the_next_call_starts_another(tmp_path: Path, mark: str) -> None:
    async def scenario(store: MetricStore) -> None:
        store.warm_up()
        for name in ("first", "second"):
            await store.start_run("study", name)
            await _until(lambda: processes_with(mark) == [])

    _run(tmp_path, scenario, idle_seconds=0.0)


@ON_LINUX
def test_closing_waits_for_what_was_asked_for_and_leaves_no_process(tmp_path: Path, mark: str) -> None:
    async def closed_at_once() -> None:
        store = MetricStore(tmp_path)
        ids = [await store.start_run("study", f"job-{number}") for number in range(3)]
        ends = [asyncio.create_task(store.end_run(each.run_id, "Canceled")) for each in ids]
        await asyncio.sleep(0)
        store.close()
        assert list(map(_status, _run_folders(tmp_path / ids[0].experiment_id))) == ["KILLED"] * 3
        await asyncio.gather(*ends)
        with pytest.raises(MetricStoreError, match="closed"):
            await store.start_run("study", "late")

    asyncio.run(closed_at_once())
    assert processes_with(mark) == []


@ON_LINUX
def test_the_process_ends_with_a_server_that_is_killed_and_the_server_never_loads_mlflow(
    tmp_path: Path, mark: str
) -> None:
    program = (
        "import asyncio, os, pathlib, sys\n"
        "import amlwrap.local.server\n"
        "from amlwrap.local.store.metrics import MetricStore\n"
        "async def main():\n"
        "    await MetricStore(pathlib.Path(sys.argv[1])).start_run('study', 'job')\n"
        "    print([name for name in sys.modules if name.partition('.')[0] == 'mlflow'], flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
        "asyncio.run(main())"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert (done.returncode, done.stdout) == (-9, "[]\n")
    asyncio.run(_until(lambda: processes_with(mark) == []))
