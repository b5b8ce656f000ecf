"""Two hundred jobs from sixteen clients: all end, and what the server costs beside them is measured."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
from attrs import frozen

from amlwrap.local import daemon
from tests.soak.bodies import SERVED, environment_of_jobs, family_of
from tests.soak.findings import Findings, say
from tests.soak.server import SoakServer, open_client, workspace_path
from tests.support.local_workspace import TERMINAL, patience
from tests.support.soak import busy_loops

_BARS = {"submit, median": (15.0, "ms"), "idle memory": (80.0, "MB"), "start": (20.0, "times bare Python")}
_NICENESS = 10
_STARTS = 7
_END_SECONDS = 900.0


@frozen
class Plan:
    """How much load: jobs, the clients that submit them, more jobs submitted beside those, busy processes."""

    jobs: int = 200
    clients: int = 16
    beside: int = 50
    busy: int = 2
    api_versions: Sequence[str] = SERVED
    seed: int = 0


def run(plan: Plan) -> Findings:
    """Load the server; return the bars that it missed and the jobs that did not end."""
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="soak-load-") as folder:
        server = SoakServer(Path(folder) / "home", findings)
        server.start()
        _, facts = server.facts()
        say(f"memory before the jobs: {memory_of_tree(facts.pid):.1f} MB")
        try:
            with busy_loops(plan.busy, niceness=_NICENESS):
                together = _submit_together(server, plan)
                beside = _submit(server, plan.api_versions[0], range(plan.jobs, plan.jobs + plan.beside), pause=0.1)
                _await_ends(server, plan, findings)
            say(f"submit, {plan.clients} clients at once: {_median_and_tail(together)}")
            say(f"submit, one client beside {plan.jobs} jobs: {_median_and_tail(beside)}")
            _judge(findings, "submit, median", 1000 * statistics.median(beside))
            say(f"idle memory of the server alone: {memory_of(facts.pid):.1f} MB")
            _judge(findings, "idle memory", memory_of_tree(facts.pid))
        finally:
            server.stop()
        _judge(findings, "start", _start_ratio(Path(folder) / "starts"))
    return findings


def _judge(findings: Findings, figure: str, value: float) -> None:
    bar, unit = _BARS[figure]
    say(f"{figure}: {value:.1f} {unit} (the bar: {bar:.0f})")
    findings.check(value < bar, f"{figure} is {value:.1f} {unit}, the bar is {bar:.0f}")


def _median_and_tail(seconds: Sequence[float]) -> str:
    median, tail = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
    return f"median {1000 * median:.1f} ms, 95th percentile {1000 * tail:.1f} ms"


def _submit_together(server: SoakServer, plan: Plan) -> list[float]:
    """Submit all jobs from all clients at once and return how many seconds each submission took."""

    def submit(number: int) -> list[float]:
        api_version = plan.api_versions[number % len(plan.api_versions)]
        return _submit(server, api_version, range(number, plan.jobs, plan.clients), pause=0.0)

    with ThreadPoolExecutor(plan.clients) as pool:
        return [seconds for client in pool.map(submit, range(plan.clients)) for seconds in client]


def _submit(server: SoakServer, api_version: str, numbers: Sequence[int], pause: float) -> list[float]:
    """Submit the jobs of these numbers one after another and return how many seconds each took."""
    _, facts = server.facts()
    seconds = []
    with open_client(facts, api_version) as http:
        path, properties = environment_of_jobs(api_version)
        http.put(workspace_path(facts) + path, json={"properties": properties}).raise_for_status()
        body = {"properties": family_of(api_version).job("true", workspace_path(facts))}
        for number in numbers:
            seconds.append(_timed_put(http, f"{workspace_path(facts)}/jobs/load-{number}", body))
            time.sleep(pause)
    return seconds


def _timed_put(http: httpx.Client, path: str, body: dict[str, Any]) -> float:
    began = time.perf_counter()
    http.put(path, json=body).raise_for_status()
    return time.perf_counter() - began


def _await_ends(server: SoakServer, plan: Plan, findings: Findings) -> None:
    _, facts = server.facts()
    began, count = time.monotonic(), plan.jobs + plan.beside
    left = {f"{workspace_path(facts)}/jobs/load-{number}" for number in range(count)}
    statuses: list[str] = []
    with open_client(facts, plan.api_versions[0]) as http:
        for _ in patience(_END_SECONDS, pause=2.0):
            for path in sorted(left):
                status = http.get(path).raise_for_status().json()["properties"]["status"]
                if status in TERMINAL:
                    statuses.append(status)
                    left.remove(path)
            if not left:
                break
    say(f"{len(statuses)} of {count} jobs ended within {time.monotonic() - began:.0f} s")
    completed = statuses.count("Completed")
    findings.check(completed == count, f"{completed} of {count} jobs Completed")


def memory_of(pid: int) -> float:
    """Return the resident megabytes of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")) / 1024


def memory_of_tree(pid: int) -> float:
    """Return the resident megabytes of a process and of all that it started."""
    return memory_of(pid) + sum(memory_of_tree(child) for child in _children(pid))


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text().split()]


def _start_ratio(home: Path) -> float:
    """Return how many times longer the server takes to be ready than Python to do nothing."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # what a user's first start writes, all others read
    ready, nothing = [], []
    for _ in range(_STARTS + 1):
        ready.append(_seconds(lambda: daemon.start(home)))
        daemon.stop(home)
        nothing.append(_seconds(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True)))
    ready_median, bare_median = statistics.median(ready[1:]), statistics.median(nothing[1:])
    say(f"ready after {1000 * ready_median:.0f} ms, bare Python {1000 * bare_median:.0f} ms (medians of {_STARTS})")
    return ready_median / bare_median


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
