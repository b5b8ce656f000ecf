"""Jobs that the service has: watched, listed, cancelled, deleted, fetched."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap.errors import (
    AmlwrapError,
    BadRequestError,
    JobCanceledError,
    JobFailedError,
    JobNotCompletedError,
    NotFoundError,
    ServiceError,
    UsageError,
    WaitTimeoutError,
)
from amlwrap.job import CommandJob, JobStatus
from amlwrap.resources import job_ends
from amlwrap.workspace import Workspace
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_jobs import job, serve_list


def state(status: str, **properties: Any) -> Answer:
    return Answer(200, {"name": "j", "properties": {"jobType": "Command", "status": status, **properties}})


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at jobs a hundred times as often as a person would."""
    monkeypatch.setattr(job_ends, "_FIRST_INTERVAL", 0.005)
    monkeypatch.setattr(job_ends, "_LONGEST_INTERVAL", 0.01)


@pytest.mark.usefixtures("quick")
def test_waiting_tells_every_change_and_ends_with_the_job(workspace: Workspace, server: ScriptedServer) -> None:
    states = ["Queued", "Running", "Running", "Completed"]
    server.on("GET", f"{workspace.id}/jobs/j", *map(state, states))
    changes: list[str] = []
    polls: list[str] = []
    done = workspace.jobs.wait(
        "j", on_change=lambda job: changes.append(str(job.status)), on_poll=lambda job: polls.append(str(job.status))
    )
    assert done.status is JobStatus.COMPLETED
    assert changes == ["Queued", "Running", "Completed"]
    assert polls == states


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("status", "kind"),
    [
        ("Failed", JobFailedError),
        ("NotResponding", JobFailedError),
        ("Canceled", JobCanceledError),
        ("Paused", JobNotCompletedError),
    ],
)
def test_any_end_but_completed_raises_with_how_and_why(
    workspace: Workspace, server: ScriptedServer, status: str, kind: type[JobNotCompletedError]
) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"), state(status, properties={"amlwrap.error": "So."}))
    with pytest.raises(JobNotCompletedError) as raised:
        workspace.jobs.wait("j")
    assert type(raised.value) is kind
    assert str(raised.value) == f"Job j ended as {status}: So."
    assert raised.value.job == workspace.jobs.get("j")
    assert raised.value.log_tail == ()


@pytest.mark.usefixtures("quick")
def test_an_end_that_nobody_explains_is_told_without_a_reason(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Canceled"))
    with pytest.raises(JobCanceledError, match=r"^Job j ended as Canceled\.$"):
        workspace.jobs.wait("j")


@pytest.mark.usefixtures("quick")
def test_a_failed_job_stays_one_when_its_log_cannot_be_read(workspace: Workspace, server: ScriptedServer) -> None:
    output = {"datastoreId": f"{workspace.id}/datastores/secret", "path": "ExperimentRun/dcid.j"}
    server.on("GET", f"{workspace.id}/jobs/j", state("Failed", output=output))
    server.on("GET", f"{workspace.id}/datastores/secret", Answer(403, {"error": {"message": "Not for you."}}))
    with pytest.raises(JobFailedError, match="Job j ended as Failed") as raised:
        workspace.jobs.wait("j")
    assert raised.value.log_tail == (
        "(The log cannot be read: Not for you. (HTTP 403, request id "
        f"{server.requests[-1].headers['x-ms-client-request-id']}))",
    )


@pytest.mark.usefixtures("quick")
def test_waiting_can_be_limited_and_the_job_goes_on(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"))
    with pytest.raises(WaitTimeoutError, match="still Running after 0 s; it goes on") as raised:
        workspace.jobs.wait("j", timeout=0)
    assert raised.value.waited_for == workspace.jobs.get("j")


def test_lists_are_filtered_by_service_and_client_and_end_early(workspace: Workspace, server: ScriptedServer) -> None:
    def listed(*statuses: str) -> list[dict[str, Any]]:
        return [{"name": status, "properties": {"jobType": "Command", "status": status}} for status in statuses]

    more = f"{server.url}/more"
    server.on("GET", f"{workspace.id}/jobs", Answer(200, {"value": listed("Failed", "Running"), "nextLink": more}))
    server.on("GET", "/more", Answer(200, {"value": listed("Running", "Running"), "nextLink": f"{server.url}/last"}))
    found = list(workspace.jobs.list(job_type="Command", tag="t", status="running", limit=2))
    assert [job.status for job in found] == [JobStatus.RUNNING] * 2
    assert server.lines() == [f"GET {workspace.id}/jobs", "GET /more"]
    query = server.requests[0].query
    assert (query["jobType"], query["tag"]) == ("Command", "t")


def test_cancelling_returns_the_job_as_it_is_then(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(200))
    server.on("GET", f"{workspace.id}/jobs/j", state("CancelRequested"))
    assert workspace.jobs.cancel("j").status is JobStatus.CANCEL_REQUESTED


def test_a_cancellation_that_takes_its_time_is_followed_to_its_end(
    workspace: Workspace, server: ScriptedServer
) -> None:
    operation = {"Location": f"{server.url}/operation", "Retry-After": "0"}
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(202, headers=operation))
    server.on("GET", "/operation", Answer(202, headers=operation), Answer(200))
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"), state("Canceled"))
    assert workspace.jobs.cancel("j").status is JobStatus.CANCELED
    assert server.lines()[-3:] == ["GET /operation", "GET /operation", f"GET {workspace.id}/jobs/j"]


@pytest.mark.parametrize("status", ["Completed", "Failed", "Canceled"])
def test_cancelling_what_has_ended_says_so_and_sends_nothing(
    workspace: Workspace, server: ScriptedServer, status: str
) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state(status))
    with pytest.raises(AmlwrapError, match=rf"^Job j has ended already, as {status}: there is nothing to cancel\.$"):
        workspace.jobs.cancel("j")
    assert server.lines() == [f"GET {workspace.id}/jobs/j"]


def test_cancelling_what_ends_meanwhile_says_so_too(workspace: Workspace, server: ScriptedServer) -> None:
    refusal = {"error": {"code": "UserError", "message": "The run is in terminal status, it can't be canceled."}}
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"), state("Completed"))
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(400, refusal))
    with pytest.raises(AmlwrapError, match=r"^Job j has ended already, as Completed"):
        workspace.jobs.cancel("j")


@pytest.mark.parametrize("status", ["Paused", "NotResponding", "Running"])
def test_what_may_go_on_can_be_cancelled_and_a_refusal_is_the_services(
    workspace: Workspace, server: ScriptedServer, status: str
) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state(status))
    server.on("POST", f"{workspace.id}/jobs/j/cancel", Answer(400, {"error": {"message": "Not this one."}}))
    with pytest.raises(BadRequestError, match="Not this one"):
        workspace.jobs.cancel("j")


def test_deleting_waits_until_the_job_is_gone(workspace: Workspace, server: ScriptedServer) -> None:
    headers = {"Location": f"{server.url}/operation", "Retry-After": "0"}
    server.on("DELETE", f"{workspace.id}/jobs/j", Answer(202, b"", headers))
    server.on("GET", "/operation", Answer(202, b"", {"Retry-After": "0"}), Answer(200))
    workspace.jobs.delete("j")
    assert server.lines()[1:] == ["GET /operation", "GET /operation"]


def test_an_answer_without_a_job_is_an_error(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, b"<html>portal</html>"))
    with pytest.raises(ServiceError, match="The answer is an HTML page, no JSON"):
        workspace.jobs.get("j")


def test_trials_of_what_is_no_sweep_are_refused(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running"))
    with pytest.raises(UsageError, match="only sweeps have trials"):
        workspace.jobs.trials("j")


TUNING = "python train.py --data $AZURE_ML_INPUT_data --label=y --trials 5"


@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        ("python main.py", "Completed", "Job j is a Command job that does not tune: trials are those of sweeps."),
        (TUNING, "Running", "Job j is Running: wait for it, as `amlwrap job wait j` does."),
        (TUNING, "Queued", "Job j is Queued: wait for it, as `amlwrap job wait j` does."),
    ],
)
def test_what_a_job_has_not_tuned_or_not_yet_is_told(
    workspace: Workspace, server: ScriptedServer, command: str, status: str, told: str
) -> None:
    inputs = {"data": {"dataId": f"{workspace.id}/data/iris/versions/1"}}
    job = state(status, command=command, compute={"target": "c"}, inputDataBindings=inputs)
    server.on("GET", f"{workspace.id}/jobs/j", job)
    with pytest.raises(UsageError) as caught:
        workspace.jobs.tuning("j")
    assert str(caught.value) == told


def test_a_job_that_tuned_without_keeping_anything_left_no_record(workspace: Workspace, server: ScriptedServer) -> None:
    inputs = {"data": {"dataId": f"{workspace.id}/data/iris/versions/1"}}
    job = state("Canceled", command=TUNING, compute={"target": "c"}, inputDataBindings=inputs)
    server.on("GET", f"{workspace.id}/jobs/j", job)
    with pytest.raises(AmlwrapError) as caught:
        workspace.jobs.tuning("j")
    assert str(caught.value) == (
        "Job j ended as Canceled and left no outputs/tuning.json: no trial came to an end; `amlwrap job stream j` "
        "shows its log."
    )


def test_outputs_that_are_not_there_are_refused(workspace: Workspace, server: ScriptedServer, tmp_path: Path) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Running", command="x", compute={"target": "c"}))
    with pytest.raises(UsageError, match=r"Nothing is kept of job j yet \(it is Running\)"):
        workspace.jobs.download("j", tmp_path)
    with pytest.raises(UsageError, match="no output 'model'; its named outputs: none"):
        workspace.jobs.download("j", tmp_path, output="model")


def test_a_service_cannot_choose_where_files_are_written(
    workspace: Workspace, server: ScriptedServer, tmp_path: Path
) -> None:
    output = {"datastoreId": "/x/datastores/artifacts", "path": "ExperimentRun/dcid.j"}
    answer = {"name": "../../escaped", "properties": {"jobType": "Command", "status": "Completed", "output": output}}
    server.on("GET", f"{workspace.id}/jobs/j", Answer(200, answer))
    with pytest.raises(UsageError, match="escaped' is not a name for a job"):
        workspace.jobs.download("j", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_limit_below_zero_is_refused_before_anything_is_sent(workspace: Workspace, server: ScriptedServer) -> None:
    for limit in (-1, True, 1.5, "5"):
        with pytest.raises(UsageError, match=rf"is {limit!r}: give none, or a whole number from 0\."):
            workspace.jobs.list(limit=limit)  # type: ignore[arg-type]  # that is the point
    assert server.requests == []


def test_a_limit_beyond_all_that_there_could_be_is_one(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs", Answer(200, {"value": []}))
    assert list(workspace.jobs.list(limit=10**400)) == []


@pytest.mark.parametrize("ask", ["get", "cancel", "run", "trials", "log_files", "origin"])
def test_a_job_that_is_not_there_is_answered_with_the_nearest(
    workspace: Workspace, server: ScriptedServer, ask: str
) -> None:
    serve_list(server, job("iris-sweep"), job("iris-train"), job("other"))
    with pytest.raises(NotFoundError, match="no job 'iris-tarin' in workspace ws: did you mean 'iris-train'"):
        getattr(workspace.jobs, ask)("iris-tarin")


def test_without_a_near_name_the_newest_jobs_are_told(workspace: Workspace, server: ScriptedServer) -> None:
    more = f"{server.url}/more"
    listed = [job(f"{chr(97 + number)}{number}") for number in range(26)]
    server.on("GET", f"{workspace.id}/jobs", *[Answer(200, {"value": listed, "nextLink": more})])
    server.on("GET", "/more", lambda _: Answer(200, {"value": listed, "nextLink": f"{more}?{len(server.requests)}"}))
    with pytest.raises(NotFoundError, match="it has a0, b1, c2, d3, e4, f5, g6, h7, i8, j9 and more"):
        workspace.jobs.get("ZZZZZZ")
    assert len(server.requests) == 9  # of a long list the newest 200 are read


def test_submitting_asks_for_no_list_where_the_name_is_free(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("PUT", f"{workspace.id}/jobs/j", lambda request: Answer(201, {**request.json, "name": "j"}))
    server.on("GET", f"{workspace.id}/computes/c", Answer(200, {"name": "c"}))
    workspace.jobs.submit(CommandJob(command="true", compute="c"), name="j")
    assert f"GET {workspace.id}/jobs" not in server.lines()


def test_a_job_without_a_tracking_server_has_no_run(workspace: Workspace, server: ScriptedServer) -> None:
    server.on("GET", f"{workspace.id}/jobs/j", state("Completed"))
    assert workspace.jobs.run("j") is None
