"""The disk that holds the home fills up under traffic: what was promised stays, and all goes on when there is room."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from tests.soak.bodies import SERVED
from tests.soak.client import Client
from tests.soak.findings import Findings, say
from tests.soak.kill import check_runs, settle, summary, traffic
from tests.soak.ledger import THERE
from tests.soak.server import SoakServer
from tests.soak.tmpfs import Ballast, CannotMountError, small_disk
from tests.support.local_workspace import TERMINAL, patience

_WRITE = "mkdir -p outputs; for i in 1 2 3; do echo line $i; head -c 300000 /dev/urandom > outputs/$i; done"
_SECONDS = 60.0


@frozen
class Plan:
    """How hard to try: how often it fills up, clients, seconds before and during, the disk's megabytes."""

    fills: int = 20
    clients: int = 4
    before: tuple[float, float] = (0.5, 3.0)
    during: tuple[float, float] = (0.3, 2.0)
    megabytes: int = 256
    pace: float = 0.05
    api_versions: Sequence[str] = SERVED
    seed: int = 0


def run(plan: Plan) -> Findings:
    """Fill the disk again and again, where one can be mounted; return what was found broken."""
    try:
        return soak(plan)
    except CannotMountError as error:
        say(f"Skipped. {error}")
        return Findings()


def soak(plan: Plan) -> Findings:
    """Fill the disk again and again; return what was found broken.

    Raises:
        CannotMountError: no small disk can be mounted here.
    """
    findings = Findings()
    with small_disk(plan.megabytes) as disk, tempfile.TemporaryDirectory(prefix="soak-runs-") as folder:
        _soak(plan, disk, Path(folder) / "runs.txt", findings)
    return findings


def _soak(plan: Plan, disk: Path, runs: Path, findings: Findings) -> None:
    runs.touch()
    server, ballast = SoakServer(disk / "home", findings), Ballast(disk / "ballast")
    clients = [
        Client(f"d{number}", server, plan.api_versions[number % len(plan.api_versions)], runs, findings,
               random.Random(f"{plan.seed}/{number}"), plan.pace, work=_WRITE, turns=lambda: ballast.turns)
        for number in range(plan.clients + 1)
    ]  # fmt: skip
    server.start()
    watcher = clients[-1]
    watcher.connect()
    try:
        with traffic(clients[:-1]):
            chance = random.Random(plan.seed)
            for number in range(1, plan.fills + 1):
                _fill_up(plan, ballast, watcher, chance, f"after filling up {number}")
        settle(clients, findings)
        check_runs(clients, runs, findings)
        _check_ends(clients, findings)
    finally:
        for client in clients:
            client.close()
        server.stop()
    server.check_database()
    say(summary(clients))


def _fill_up(plan: Plan, ballast: Ballast, watcher: Client, chance: random.Random, occasion: str) -> None:
    """Fill the disk up for a while; when there is room again, all that a user does has to work."""
    findings = watcher.findings
    time.sleep(chance.uniform(*plan.before))
    followed = watcher.submit(_WRITE)
    with _following(watcher.server.home, followed.removeprefix("/jobs/"), findings):
        with ballast.no_room():
            time.sleep(chance.uniform(*plan.during))
        endless = watcher.submit("sleep 600")
        watcher.cancel(endless)
        status = _end_of(watcher, endless)
        findings.check(status == "Canceled", f"{occasion} a cancelled job is {status}")
        status = _end_of(watcher, followed)
        findings.check(status in TERMINAL, f"{occasion} the job {followed} is {status} for ever")


@contextmanager
def _following(home: Path, name: str, findings: Findings) -> Iterator[None]:
    """Follow a job's log on the command line, which has to end with the job."""
    command = [sys.executable, "-m", "amlwrap", "job", "stream", name, "--local"]
    environment = os.environ | {"AMLWRAP_LOCAL_HOME": str(home)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            yield
            _, said = process.communicate(timeout=_SECONDS)
            findings.check(b"Traceback" not in said, f"following the log of {name} said {said.decode()}")
        except subprocess.TimeoutExpired:
            findings.add(f"following the log of {name} does not end")
        finally:
            process.kill()


def _end_of(watcher: Client, path: str) -> str:
    """Return the status that a job ends with, or the one at which it stays."""
    status = ""
    for _ in patience(_SECONDS, pause=0.2):
        status = watcher.status(path)
        if status in TERMINAL:
            break
    return status


def _check_ends(clients: Sequence[Client], findings: Findings) -> None:
    """See that whatever failed says why."""
    for client in clients:
        for path in client.ledger.those(THERE, "jobs"):
            if client.status(path) == "Failed":
                findings.check(bool(client.reason(path)), f"{path} Failed without a reason")
