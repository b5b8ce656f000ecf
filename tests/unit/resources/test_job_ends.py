"""Waiting for one job and for several: to the deadline, with every change told, and the end of each."""

from __future__ import annotations

from typing import Any

import pytest

from amlwrap import waiting
from amlwrap.errors import JobsNotCompletedError, UsageError, WaitTimeoutError
from amlwrap.workspace import Workspace
from tests.support.clock import Clock
from tests.support.scripted_server import Answer, ScriptedServer


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(waiting, "time", clock)
    return clock


def serve(workspace: Workspace, server: ScriptedServer, name: str, *statuses: str, **properties: Any) -> None:
    answers = [
        Answer(200, {"name": name, "properties": {"jobType": "Command", "status": status, **properties}})
        for status in statuses
    ]
    server.on("GET", f"{workspace.id}/jobs/{name}", *answers)


def test_a_job_is_looked_at_until_the_deadline_and_not_given_up_before(
    workspace: Workspace, server: ScriptedServer, clock: Clock
) -> None:
    serve(workspace, server, "j", "Running")
    with pytest.raises(WaitTimeoutError, match=r"^Job j is still Running after 60 s; it goes on\.$"):
        workspace.jobs.wait("j", timeout=60)
    assert clock.now == pytest.approx(60)
    assert len(server.requests) == len(clock.slept) + 1


def test_a_job_that_completes_at_the_deadline_has_completed(
    workspace: Workspace, server: ScriptedServer, clock: Clock
) -> None:
    serve(workspace, server, "j", "Running", "Completed")
    assert workspace.jobs.wait("j", timeout=0.25).status == "Completed"
    assert clock.slept == [0.25]


def test_no_time_at_all_is_one_look(workspace: Workspace, server: ScriptedServer, clock: Clock) -> None:
    serve(workspace, server, "j", "Running", "Completed")
    with pytest.raises(WaitTimeoutError, match="after 0 s"):
        workspace.jobs.wait("j", timeout=0)
    assert clock.slept == []
    assert workspace.jobs.wait("j", timeout=0).status == "Completed"


@pytest.mark.parametrize("timeout", [-1, float("nan"), float("inf"), "60", 10**400])
def test_what_is_no_timeout_is_refused_before_anything_is_sent(
    workspace: Workspace, server: ScriptedServer, timeout: Any
) -> None:
    for wait in (
        lambda: workspace.jobs.wait("j", timeout=timeout),
        lambda: workspace.jobs.wait_all(["j"], timeout=timeout),
        lambda: workspace.jobs.delete("j", timeout=timeout),
    ):
        with pytest.raises(UsageError, match="A timeout is a number of seconds"):
            wait()
    assert server.requests == []


def test_several_jobs_are_waited_for_at_once_each_looked_at_until_it_ends(
    workspace: Workspace, server: ScriptedServer, clock: Clock
) -> None:
    serve(workspace, server, "a", "Running", "Completed")
    serve(workspace, server, "b", "Queued", "Running", "Completed")
    changes: list[str] = []
    first = workspace.jobs.get("a")
    done = workspace.jobs.wait_all([first, "b", "a"], on_change=lambda job: changes.append(f"{job.name} {job.status}"))
    assert [(job.name, job.status) for job in done] == [("a", "Completed"), ("b", "Completed")]
    assert changes == ["a Completed", "b Queued", "b Running", "b Completed"]
    assert [line.rpartition("/")[2] for line in server.lines()] == ["a", "a", "b", "b", "b"]


def test_one_sentence_tells_how_each_of_several_ended(workspace: Workspace, server: ScriptedServer) -> None:
    serve(workspace, server, "a", "Completed")
    serve(workspace, server, "b", "Failed", properties={"amlwrap.error": "Exit code 3."})
    serve(workspace, server, "c", "Running", "Canceled")
    with pytest.raises(JobsNotCompletedError) as raised:
        workspace.jobs.wait_all(["a", "b", "c"])
    assert str(raised.value) == "2 of 3 jobs did not complete: b ended as Failed (Exit code 3); c ended as Canceled."
    assert [getattr(job, "status", None) for job in raised.value.jobs] == ["Completed", "Failed", "Canceled"]


def test_the_logs_of_several_are_told_under_the_jobs_names(workspace: Workspace, server: ScriptedServer) -> None:
    for name in ("a", "b"):
        output = {"datastoreId": f"{workspace.id}/datastores/secret", "path": f"ExperimentRun/dcid.{name}"}
        serve(workspace, server, name, "Failed", output=output)
    server.on("GET", f"{workspace.id}/datastores/secret", Answer(403, {"error": {"message": "Not for you."}}))
    with pytest.raises(JobsNotCompletedError) as raised:
        workspace.jobs.wait_all(["a", "b"])
    tail = raised.value.log_tail
    assert tail[::2] == ("The end of the log of job a:", "The end of the log of job b:")
    assert all(line.startswith("(The log cannot be read: Not for you.") for line in tail[1::2])


def test_several_share_one_deadline(workspace: Workspace, server: ScriptedServer, clock: Clock) -> None:
    serve(workspace, server, "a", "Failed")
    serve(workspace, server, "b", "Running")
    serve(workspace, server, "c", "Completed")
    with pytest.raises(WaitTimeoutError) as raised:
        workspace.jobs.wait_all(["a", "b", "c"], timeout=90)
    assert str(raised.value) == (
        "2 of 3 jobs did not complete within 90 s: a ended as Failed; b is still Running and goes on."
    )
    assert clock.now == pytest.approx(90)


def test_one_name_is_no_list_of_jobs(workspace: Workspace, server: ScriptedServer) -> None:
    with pytest.raises(UsageError, match="wait_all takes a list of jobs; wait takes one"):
        workspace.jobs.wait_all("abc")
    assert list(workspace.jobs.wait_all([])) == []
    assert server.requests == []
