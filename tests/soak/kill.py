"""The server killed at random moments under traffic: nothing promised is lost, nothing runs twice."""

from __future__ import annotations

import random
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from tests.soak.bodies import SERVED
from tests.soak.client import Client
from tests.soak.findings import Findings, say
from tests.soak.ledger import THERE
from tests.soak.server import SoakServer
from tests.support.local_workspace import patience


@frozen
class Plan:
    """How hard to try: kills, clients, seconds between kills at least and at most, longest pause of clients, seed."""

    kills: int = 30
    clients: int = 16
    pause: tuple[float, float] = (0.3, 3.0)
    pace: float = 0.05
    api_versions: Sequence[str] = SERVED
    seed: int = 0


def run(plan: Plan) -> Findings:
    """Kill and start the server again and again; return what was found broken."""
    findings = Findings()
    with tempfile.TemporaryDirectory(prefix="soak-kill-") as folder:
        server = SoakServer(Path(folder) / "home", findings)
        runs = Path(folder) / "runs.txt"
        runs.touch()
        clients = [
            Client(f"c{number}", server, plan.api_versions[number % len(plan.api_versions)], runs, findings,
                   random.Random(f"{plan.seed}/{number}"), plan.pace)
            for number in range(plan.clients)
        ]  # fmt: skip
        server.start()
        try:
            with traffic(clients):
                _kill_again_and_again(server, plan, findings)
            settle(clients, findings)
            check_runs(clients, runs, findings)
        finally:
            for client in clients:
                client.close()
            server.stop()
        server.check_database()
    say(summary(clients))
    return findings


def _kill_again_and_again(server: SoakServer, plan: Plan, findings: Findings) -> None:
    chance = random.Random(plan.seed)
    for number in range(plan.kills):
        threading.Event().wait(chance.uniform(*plan.pause))
        left = server.kill()
        server.check_database()
        server.start()
        server.expect_gone(left, f"kill {number + 1}")


@contextmanager
def traffic(clients: Sequence[Client]) -> Iterator[None]:
    """Let all clients go about their business; what breaks in one of them breaks the soak."""
    stop = threading.Event()
    with ThreadPoolExecutor(len(clients)) as pool:
        threads = [pool.submit(client.run, stop) for client in clients]
        try:
            yield
        finally:
            stop.set()
    for thread in threads:
        thread.result()


def settle(clients: Sequence[Client], findings: Findings, seconds: float = 300.0) -> None:
    """Wait until every job has ended, the promised ones first, then see that everything promised is there."""
    left: list[str] = []
    for _ in patience(seconds, pause=0.5):
        left = [path for client in clients for path in client.unfinished()] or clients[0].unended()
        if not left:
            break
    findings.check(not left, f"jobs that never end: {', '.join(left[:5])}")
    for client in clients:
        client.verify()


def check_runs(clients: Sequence[Client], runs: Path, findings: Findings) -> None:
    """See that no job ran twice, and that those which Completed ran."""
    ran = Counter(runs.read_text().split())
    for client in clients:
        for path, words in client.ledger.jobs.items():
            completed = client.ledger.states[path] == THERE and client.status(path) == "Completed"
            for word in words:
                findings.check(ran[word] <= 1, f"{word} ran {ran[word]} times")
                findings.check(ran[word] == 1 or not completed, f"{path} Completed and {word} never ran")


def summary(clients: Sequence[Client]) -> str:
    """Return what was done, in a line."""
    answers = sum((client.answers for client in clients), Counter[int]())
    jobs = [path for client in clients for path in client.ledger.jobs]
    statuses = ", ".join(f"{count} x {status}" for status, count in sorted(answers.items()))
    return f"{sum(answers.values())} answers ({statuses}), {len(jobs)} jobs"
