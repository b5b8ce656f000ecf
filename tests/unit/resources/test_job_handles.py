"""Jobs that a workspace returned, and what they ask it."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from amlwrap import CommandJob
from amlwrap.errors import JobFailedError, WaitTimeoutError
from amlwrap.job import Job, JobStatus
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

JOB = CommandJob(command="true", compute="cpu", environment="e:1")


def state(status: str) -> Answer:
    return Answer(200, {"name": "j", "properties": {"jobType": "Command", "status": status}})


@pytest.fixture
def path(workspace: Workspace, server: ScriptedServer) -> str:
    """Let the server have a compute, and a job that stays as it is."""
    found = f"{workspace.id}/jobs/j"
    server.on("GET", f"{workspace.id}/computes/cpu", Answer(200, {"name": "cpu"}))
    server.on("GET", f"{workspace.id}/jobs", Answer(200, {"value": [state("Running").body]}))
    server.on("GET", found, state("Running"))
    server.on("POST", f"{found}/cancel", Answer(200))
    return found


def of_an_error(workspace: Workspace) -> Job:
    with pytest.raises(WaitTimeoutError) as raised:
        workspace.jobs.wait("j", timeout=0)
    assert isinstance(raised.value.waited_for, Job)
    return raised.value.waited_for


@pytest.mark.parametrize(
    "returned",
    [
        lambda workspace: workspace.jobs.get("j"),
        lambda workspace: next(workspace.jobs.list()),
        lambda workspace: workspace.jobs.cancel("j"),
        lambda workspace: workspace.jobs.get("j").cancel(),
        lambda workspace: workspace.jobs.get("j").refresh(),
        of_an_error,
    ],
)
def test_every_job_that_is_returned_can_be_asked(
    workspace: Workspace, server: ScriptedServer, path: str, returned: Callable[[Workspace], Job]
) -> None:
    job = returned(workspace)
    server.on("GET", path, state("Failed"))
    assert job.refresh().status is JobStatus.FAILED


def test_a_job_that_was_submitted_is_waited_for(workspace: Workspace, server: ScriptedServer, path: str) -> None:
    def created(request: Received) -> Answer:
        return Answer(201, {**request.json, "name": "j"})

    server.on("GET", path, Answer(404, {"error": {"code": "UserError", "message": "none"}}), state("Completed"))
    server.on("PUT", path, created)
    seen: list[Job] = []
    done = workspace.jobs.submit(JOB, name="j").wait(on_change=seen.append)
    assert done.status is JobStatus.COMPLETED
    assert seen == [done]


def test_a_job_that_failed_is_in_the_error_and_can_be_asked(
    workspace: Workspace, server: ScriptedServer, path: str
) -> None:
    job = workspace.jobs.get("j")
    server.on("GET", path, state("Failed"))
    with pytest.raises(JobFailedError) as raised:
        job.wait()
    assert raised.value.job.refresh() == raised.value.job
    assert pickle.loads(pickle.dumps(raised.value)).job == raised.value.job
