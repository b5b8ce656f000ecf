"""A client that puts, reads, lists, cancels and deletes at random, and keeps book of what it was promised."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx
from attrs import define, field

from tests.soak.bodies import environment_of_jobs, family_of
from tests.soak.findings import Findings
from tests.soak.ledger import GONE, THERE, UNSURE, Ledger
from tests.soak.server import SoakServer, open_client, workspace_path
from tests.support.local_workspace import LOG_METRIC, TERMINAL

_MOST_OPEN_JOBS = 3
_LOOKED_AT_AGAIN = 20
_REFUSED = 300
_SHARE_OF_SWEEPS = 0.15
_SWEPT = (1, 2)
_NO_ROOM = 507


class CutOffError(Exception):
    """The server went away before it answered."""


@define
class Client:
    """One thread's worth of traffic.

    Attributes:
        name: prefix of all its resources' names.
        server: the server, which may be killed and started again at any moment.
        api_version: what it speaks.
        runs: file that its jobs append their names to.
        findings: where it tells what is broken.
        chance: its source of randomness.
        pace: the longest pause between two of its deeds, in seconds.
        work: what its jobs do besides, as shell text.
        turns: counts the turns of a shortage of room, which the server may complain of; odd while there is one.
    """

    name: str
    server: SoakServer
    api_version: str
    runs: Path
    findings: Findings
    chance: random.Random
    pace: float
    work: str = "true"
    turns: Callable[[], int] = lambda: 0
    ledger: Ledger = field(factory=Ledger)
    answers: Counter[int] = field(factory=Counter)
    _count: int = 0
    _generation: int = 0
    _http: httpx.Client | None = field(default=None, repr=False)
    _path: str = ""
    _blobs: str = ""

    def run(self, stop: threading.Event) -> None:
        """Go on until told to stop, and end in touch with the server that runs then."""
        deeds = [
            (self.put_asset, 4), (self.put_job, 3), (self.put_blob, 3), (self.read_one, 6), (self.read_list, 2),
            (self.delete_asset, 1), (self.delete_blob, 1), (self.cancel_job, 1), (self.delete_job, 1),
        ]  # fmt: skip
        stopped = False
        while not stopped:
            stopped = stop.wait(self.chance.uniform(0, self.pace))
            deed = self.chance.choices([deed for deed, _ in deeds], [weight for _, weight in deeds])[0]
            try:
                self.connect()
                deed()
            except CutOffError:
                self.close()
                stopped = False

    # what it does

    def put_asset(self) -> None:
        """Create a version of data, code or an environment, or change the tags of one that is there."""
        kind = self.chance.choice(["data", "codes", "environments"])
        self._put(f"/{kind}/{self._new_name()}/versions/1", family_of(self.api_version).assets[kind](self._count))

    def put_job(self) -> None:
        """Submit a job or a sweep that writes down that it runs, unless enough of them are under way."""
        for path in [path for path in self.ledger.open_jobs if self.ledger.states[path] != UNSURE]:
            self._read(path)
        if len(self.ledger.open_jobs) >= _MOST_OPEN_JOBS:
            return
        work = f"sleep {self.chance.choice([0, 0.1, 0.5])}; {self.work}"
        if self.chance.random() < _SHARE_OF_SWEEPS:
            self.submit_sweep(work)
        else:
            self.submit(work)

    def submit(self, work: str) -> str:
        """Submit a job that writes down that it runs and then does some work; return its path."""
        name = self._new_name()
        command = f"echo {name} >> '{self.runs}'; {work}"
        return self._submit(name, [name], family_of(self.api_version).job(command, self._path))

    def submit_sweep(self, work: str) -> str:
        """Submit a sweep whose trials write down that they run, work, and log what they score; return its path."""
        name = self._new_name()
        command = f"{LOG_METRIC}echo {name}.$AZUREML_SWEEP_x >> '{self.runs}'; {work}; log_metric score 1 0"
        words = [f"{name}.{value}" for value in _SWEPT]
        return self._submit(name, words, family_of(self.api_version).sweep(command, self._path, _SWEPT))

    def _submit(self, name: str, words: Sequence[str], properties: dict[str, Any]) -> str:
        path = f"/jobs/{name}"
        self.ledger.jobs[path] = words
        self._put(path, properties)
        if self.ledger.states[path] == THERE:
            self.ledger.open_jobs.add(path)
        return path

    def put_blob(self) -> None:
        """Upload a blob, small or a little larger, or write one anew."""
        path = f"/blobs/{self._new_name()}"
        content = self.chance.randbytes(self.chance.choice([0, 10, 5_000, 200_000]))
        self.ledger.states[path] = UNSURE
        self.ledger.contents[path] = content
        headers = {"x-ms-blob-type": "BlockBlob", "x-ms-version": "2021-08-06"}
        answer = self._send("PUT", self._url(path), content=content, headers=headers)
        self.ledger.states[path] = THERE if answer.is_success else UNSURE

    def delete_asset(self) -> None:
        """Delete a version for good."""
        self._delete(self._any(THERE, self.chance.choice(["data", "codes", "environments"])))

    def delete_blob(self) -> None:
        """Delete a blob for good."""
        self._delete(self._any(THERE, "blobs"))

    def cancel_job(self) -> None:
        """Ask a job to end."""
        if path := self._any(THERE, "jobs"):
            self.cancel(path)

    def cancel(self, path: str) -> None:
        """Ask this job to end."""
        self._send("POST", self._url(f"{path}/cancel"))

    def delete_job(self) -> None:
        """Ask for a job to be deleted, which goes on after the answer."""
        if path := self._any(THERE, "jobs"):
            self.ledger.states[path] = UNSURE
            self.ledger.open_jobs.discard(path)
            self._send("DELETE", self._url(path))

    def read_one(self) -> None:
        """Read something again, and hold it against what was promised."""
        if path := self._any(THERE) or self._any(GONE):
            self._read(path)

    def read_list(self) -> None:
        """List a collection."""
        collection = self.chance.choice(["jobs", "data", "codes", "environments", "datastores", "computes"])
        answer = self._send("GET", self._url(f"/{collection}"))
        self._expect(answer.status_code == 200, f"listing {collection} was answered with", answer)

    def verify(self) -> None:
        """Read again all that was ever promised."""
        for path in [*self.ledger.those(THERE), *self.ledger.those(GONE)]:
            self._read(path)

    def unfinished(self) -> list[str]:
        """Return the promised jobs that have not ended yet."""
        for path in list(self.ledger.open_jobs):
            self._read(path)
        return sorted(self.ledger.open_jobs)

    def unended(self) -> list[str]:
        """Return all jobs of the workspace that have not ended, whoever submitted them, trials included."""
        names, url = [], self._url("/jobs")
        while url:
            page = self._send("GET", url).json()
            names += [each["name"] for each in page["value"] if each["properties"]["status"] not in TERMINAL]
            url = page.get("nextLink")
        return names

    def status(self, path: str) -> str:
        """Return a job's status, empty when there is no such job."""
        answer = self._send("GET", self._url(path))
        return str(answer.json()["properties"]["status"]) if answer.status_code == 200 else ""

    def reason(self, path: str) -> str:
        """Return why a job failed, as it says itself."""
        properties = self._send("GET", self._url(path)).json()["properties"]
        return str((properties.get("properties") or {}).get("amlwrap.error", ""))

    # how it does it

    def _new_name(self) -> str:
        self._count += 1
        return f"{self.name}-{self._count}"

    def _any(self, state: str, kind: str = "") -> str | None:
        paths = self.ledger.those(state, kind)
        return self.chance.choice(paths) if paths else None

    def _put(self, path: str, properties: dict[str, Any]) -> None:
        self.ledger.states[path] = UNSURE
        answer = self._send("PUT", self._url(path), json={"properties": properties})
        if answer.is_success:
            self.ledger.states[path] = THERE
        self._expect(answer.is_success or answer.status_code >= 500, f"{_kind(path)} were refused with", answer)

    def _delete(self, path: str | None) -> None:
        if path:
            self.ledger.states[path] = UNSURE
            answer = self._send("DELETE", self._url(path))
            self.ledger.states[path] = GONE if answer.is_success else UNSURE

    def _read(self, path: str) -> None:
        answer = self._send("GET", self._url(path))
        if answer.status_code >= 500:
            return
        state, kind = self.ledger.states[path], _kind(path)
        self._expect(state != THERE or answer.status_code == 200, f"{kind} acknowledged ({path}) answer", answer)
        self._expect(state != GONE or answer.status_code == 404, f"{kind} deleted ({path}) answer", answer)
        if kind == "blobs" and answer.status_code == 200:
            self.findings.check(
                answer.content == self.ledger.contents[path], f"{path} holds other bytes than were sent"
            )
        if kind == "jobs" and answer.status_code == 200 and answer.json()["properties"]["status"] in TERMINAL:
            self.ledger.open_jobs.discard(path)

    def _url(self, path: str) -> str:
        return self._blobs + path.removeprefix("/blobs") if _kind(path) == "blobs" else self._path + path

    def _send(self, method: str, url: str, **more: Any) -> httpx.Response:
        """Return the answer to a request; what the server must not have said goes to the findings."""
        assert self._http is not None
        before = self.turns()
        try:
            answer = self._http.request(method, url, **more)
        except httpx.TransportError as error:
            raise CutOffError(str(error)) from None
        if answer.status_code == 401:  # the token is that of the start before
            raise CutOffError("401")
        self.answers[answer.status_code] += 1
        short = before % 2 == 1 or before != self.turns()
        in_order = answer.status_code < 500 or (short and answer.status_code == _NO_ROOM)
        self._expect(in_order, f"{method} of {_kind(url.removeprefix(self._path))} gave", answer)
        return answer

    def _expect(self, holds: bool, fault: str, answer: httpx.Response) -> None:
        self.findings.check(holds, f"{fault} {answer.status_code} {answer.text[:_REFUSED]}")

    def connect(self) -> None:
        """Meet the server that runs now; after a new start, see first that it remembers."""
        if self._http is not None:
            return
        self._generation, facts = self.server.facts(after=self._generation)
        self._http = open_client(facts, self.api_version)
        self._path = workspace_path(facts)
        store = self._send("GET", f"{self._path}/datastores/workspaceblobstore").json()["properties"]
        self._blobs = f"{facts.blob_endpoint}/{(store.get('contents') or store)['containerName']}"
        path, properties = environment_of_jobs(self.api_version)
        self._send("PUT", self._path + path, json={"properties": properties})
        known = [*self.ledger.those(THERE), *self.ledger.those(GONE)]
        for path in known[-_LOOKED_AT_AGAIN:]:
            self._read(path)

    def close(self) -> None:
        """Let go of the server; the next request waits for another start of it."""
        if self._http is not None:
            self._http.close()
            self._http = None


def _kind(path: str) -> str:
    return path.lstrip("/").partition("/")[0]
