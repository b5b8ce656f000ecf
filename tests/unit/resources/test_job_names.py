"""A job is given by name or as it is; a name that somebody chose is free, or its job is the same, or it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from amlwrap import sweep
from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Job, Objective, SweepJob, Trial
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, Received, ScriptedServer

COMMAND = CommandJob(command="true", compute="cpu", name="mine", tags={"a": "b"})
SWEEP = SweepJob(
    trial=Trial(command="python main.py ${{search_space.x}}"),
    compute="cpu",
    objective=Objective(primary_metric="loss", goal="Minimize"),
    search_space={"x": sweep.Choice([1, 2])},
    name="mine",
)


@pytest.fixture
def service(workspace: Workspace, server: ScriptedServer) -> ScriptedServer:
    """A workspace that has what was put into it, with what Azure adds to a job."""
    held: dict[str, Any] = {}

    def put(request: Received) -> Answer:
        properties = request.json["properties"]
        added = {"properties": {"ContentSnapshotId": "0", "azureml.runsource": "x"}, "experimentName": "Default"}
        tags = {**properties.get("tags", {}), "_aml_system_all_jobs_generated": "false"}
        shown = {**properties, **added, "tags": tags, "status": "Running"}
        held[request.path] = {"name": request.path.rpartition("/")[2], "properties": shown}
        return Answer(201, held[request.path])

    def get(request: Received) -> Answer:
        return Answer(200, held[request.path]) if request.path in held else Answer(404, {"error": {"message": "No."}})

    server.on("PUT", "*", put)
    server.on("GET", f"{workspace.id}/jobs/mine", get)
    server.on("GET", f"{workspace.id}/computes/cpu", Answer(200, {"name": "cpu"}))
    return server


def puts(server: ScriptedServer) -> int:
    return sum(line.startswith("PUT") for line in server.lines())


@pytest.mark.parametrize("job", [COMMAND, SWEEP], ids=["command", "sweep"])
def test_the_same_job_is_not_submitted_again_and_that_is_told(
    workspace: Workspace, service: ScriptedServer, job: CommandJob | SweepJob
) -> None:
    workspace.jobs.submit(job)
    told: list[str] = []
    again = workspace.jobs.submit(job, notify=told.append)
    assert (again.name, again.status) == ("mine", "Running")
    assert told == ["Job mine exists already, the same as this one, and is Running: nothing was submitted."]
    assert puts(service) == 1


@pytest.mark.parametrize(
    ("job", "other"),
    [
        (COMMAND, evolve(COMMAND, command="false")),
        (COMMAND, evolve(COMMAND, tags={"a": "c"})),
        (COMMAND, SWEEP),
        (SWEEP, evolve(SWEEP, search_space={"x": sweep.Choice([1])})),
    ],
    ids=["another command", "another tag", "another type", "another search space"],
)
def test_a_name_that_another_job_has_is_refused_before_anything_is_uploaded(
    workspace: Workspace, service: ScriptedServer, job: Any, other: Any
) -> None:
    workspace.jobs.submit(job)
    with pytest.raises(
        UsageError, match=r"^The name 'mine' is taken by a .* is Running: nothing was submitted; choose"
    ):
        workspace.jobs.submit(other)
    assert puts(service) == 1


def test_a_name_that_amlwrap_makes_up_is_not_looked_up(workspace: Workspace, service: ScriptedServer) -> None:
    workspace.jobs.submit(evolve(COMMAND, name=None))
    assert [line.partition(" ")[0] for line in service.lines()] == ["GET", "PUT"]  # the compute, and the job


@pytest.mark.parametrize(
    "use",
    [
        lambda jobs, job: jobs.get(job),
        lambda jobs, job: jobs.cancel(job),
        lambda jobs, job: jobs.delete(job),
        lambda jobs, job: list(jobs.log(job)),
        lambda jobs, job: jobs.download(job, "here"),
        lambda jobs, job: jobs.trials(job),
        lambda jobs, job: jobs.tracking_uri(job),
        lambda jobs, job: jobs.wait(job),
        lambda jobs, job: jobs.wait_all([job]),
    ],
    ids=["get", "cancel", "delete", "log", "download", "trials", "tracking_uri", "wait", "wait_all"],
)
@pytest.mark.parametrize(
    "job", [None, 7, ["j"], Path("j"), COMMAND], ids=["None", "int", "list", "Path", "description"]
)
def test_what_is_neither_a_name_nor_a_job_is_one_sentence(
    workspace: Workspace, server: ScriptedServer, use: Callable[[Any, Any], object], job: Any
) -> None:
    with pytest.raises(UsageError, match=rf"^A name for a job is text, and no {type(job).__name__}\.$"):
        use(workspace.jobs, job)
    assert server.requests == []


def test_a_job_stands_for_its_name(workspace: Workspace, server: ScriptedServer) -> None:
    shown = {"name": "j", "properties": {"jobType": "Command", "status": "Completed"}}
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, shown))
    server.on("DELETE", f"{workspace.id}/jobs/j", Answer(204))
    job = Job(name="j", id="", type="Command", status="Running")
    jobs = workspace.jobs
    assert jobs.get(job) == jobs.wait(job) == jobs.wait_all([job])[0]
    assert list(jobs.log(job)) == []
    assert jobs.tracking_uri("j") is None
    jobs.delete(job)
    assert {line.partition(" ")[2] for line in server.lines()} == {f"{workspace.id}/jobs/j"}
