"""`amlwrap job cancel`, `archive`, `restore` and `delete`: one job and several, and what becomes of the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.support.program import Outcome
from tests.support.scripted_server import Answer, ScriptedServer
from tests.support.served_jobs import WORKSPACE, job
from tests.support.served_jobs import serve_job as serve

Run = Callable[..., Outcome]
NOT_FOUND = Answer(404, {"error": {"code": "UserError", "message": "No such job."}}, {"x-ms-request-id": "r"})


def test_a_job_is_cancelled(amlwrap: Run, server: ScriptedServer) -> None:
    server.on("POST", f"{WORKSPACE}/jobs/j/cancel", Answer(200))
    serve(server, "j", "Running", "CancelRequested")
    outcome = amlwrap("job", "cancel", "j", "-o", "yaml")
    assert YAML(typ="safe").load(outcome.out)["status"] == "CancelRequested"


def test_several_jobs_are_cancelled_whatever_becomes_of_one(amlwrap: Run, server: ScriptedServer) -> None:
    for name in "ac":
        server.on("POST", f"{WORKSPACE}/jobs/{name}/cancel", Answer(200))
        serve(server, name, "Running", "CancelRequested")
    serve(server, "b", "Completed")
    outcome = amlwrap("job", "cancel", "a", "b", "-n", "c", "a", "-o", "json")
    assert [(each["name"], each["status"]) for each in json.loads(outcome.out)] == [
        ("a", "CancelRequested"),
        ("c", "CancelRequested"),
    ]
    told = "amlwrap: Job b has ended already, as Completed: there is nothing to cancel.\n"
    assert (outcome.code, outcome.err) == (1, told)


def test_every_job_that_could_not_be_cancelled_is_told(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "a", "Completed")
    server.on("GET", f"{WORKSPACE}/jobs/b", NOT_FOUND)
    assert amlwrap("job", "cancel", "a", "b") == Outcome(
        1,
        "",
        "amlwrap: Job a has ended already, as Completed: there is nothing to cancel.\n"
        "No such job. (HTTP 404, UserError, request id r)\n",
    )


def test_a_name_that_is_none_leaves_all_others_alone(amlwrap: Run, server: ScriptedServer) -> None:
    assert amlwrap("job", "cancel", "a", "../b").code == 2
    assert amlwrap("job", "delete", "a", "../b", "--yes").code == 2
    assert server.requests == []


def test_jobs_are_archived_and_restored(amlwrap: Run, server: ScriptedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMLWRAP_API_VERSION", "2024-04-01")
    held: dict[str, Any] = {"a": job("a", isArchived=False), "b": job("b", isArchived=False)}

    def put(request: Any) -> Answer:
        name = request.path.rpartition("/")[2]
        held[name] = {**held[name], "properties": request.json["properties"]}
        return Answer(200, held[name])

    for name in held:
        server.on("GET", f"{WORKSPACE}/jobs/{name}", lambda request: Answer(200, held[request.path.rpartition("/")[2]]))
        server.on("PUT", f"{WORKSPACE}/jobs/{name}", put)
    outcome = amlwrap("job", "archive", "a", "b", "--query", "[].is_archived", "-o", "json")
    assert (outcome.code, json.loads(outcome.out)) == (0, [True, True])
    assert "archived    true" in amlwrap("job", "show", "a").out.splitlines()
    assert json.loads(amlwrap("job", "restore", "a", "-o", "json").out)["is_archived"] is False
    assert held["b"]["properties"]["isArchived"] is True


@pytest.mark.parametrize("names", [["j"], ["j", "k"]])
def test_nothing_is_deleted_where_nobody_can_be_asked(amlwrap: Run, server: ScriptedServer, names: list[str]) -> None:
    what = "job j" if len(names) == 1 else "jobs j, k"
    told = f"amlwrap: Nobody can be asked here whether to delete {what}: add --yes to delete it.\n"
    assert amlwrap("job", "delete", *names) == Outcome(2, "", told)
    assert server.requests == []


def test_jobs_are_deleted_when_the_service_says_so(amlwrap: Run, server: ScriptedServer) -> None:
    headers = {"Location": f"{server.url}/operation", "Retry-After": "0"}
    server.on("GET", "/operation", Answer(204))
    for name in "jk":
        server.on("DELETE", f"{WORKSPACE}/jobs/{name}", Answer(202, b"", headers))
        serve(server, name, "Completed")
    assert amlwrap("job", "delete", "j", "k", "--yes") == Outcome(0, "", "Job j is deleted.\nJob k is deleted.\n")


def test_where_one_of_several_is_not_there_none_is_deleted(amlwrap: Run, server: ScriptedServer) -> None:
    serve(server, "j", "Completed")
    server.on("GET", f"{WORKSPACE}/jobs/k", NOT_FOUND)
    outcome = amlwrap("job", "delete", "j", "k", "--yes")
    assert (outcome.code, outcome.out) == (1, "")
    assert "No such job." in outcome.err
    assert not any(line.startswith("DELETE") for line in server.lines())
