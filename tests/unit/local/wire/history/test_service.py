"""Run history over a real socket: what runs are told of, how they are filed, and what is refused in which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from amlwrap.job import JobStatus, Literal
from tests.support import loopback
from tests.support.history import HistoryServer, history_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HistoryServer]:
    with history_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


def names(listed: dict[str, Any]) -> list[str]:
    return [each["runId"] for each in listed["value"]]


def test_anybody_finds_out_where_the_services_are(server: HistoryServer) -> None:
    found = loopback.get(f"{server.state.url}/discovery").json()
    assert found == {"api": server.state.url, "history": server.state.url}
    refused = loopback.post(f"{server.state.url}/discovery")
    assert (refused.status_code, refused.json()["error"]["code"]) == (501, "NotImplemented")


@pytest.mark.parametrize("token", ["", "Bearer", "Bearer another", "Basic workspace-token"])
def test_nobody_asks_without_the_token_of_this_start(server: HistoryServer, token: str) -> None:
    answer = server.send("GET", "runs/none", headers={"Authorization": token})
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["error"]["message"].startswith("The bearer token is ")


@pytest.mark.parametrize("route", ["runs/none", "runs/artifacts/details", "experiments/e/runs/r/artifactsx", "rundata"])
def test_a_jobs_token_opens_nothing_of_run_history_but_artifacts(server: HistoryServer, route: str) -> None:
    headers = {"Authorization": f"Bearer {server.state.tracking_token}"}
    assert server.send("GET", route, headers=headers).status_code == 401
    assert server.send("GET", "experiments/e/runs/r/artifacts", headers=headers).status_code == 200


def test_what_is_not_there_is_said_in_run_historys_own_shape(server: HistoryServer) -> None:
    answer = server.send("GET", "runs/none/details")
    assert answer.status_code == 404
    told = answer.json()
    assert told["error"]["code"] == "UserError"
    assert told["error"]["innerError"] == {"code": "NotFoundError", "innerError": None}
    assert told["error"]["message"] == "There is no run with the id 'none'."
    assert told["correlation"]["request"] == answer.headers["x-ms-request-id"]
    assert told["componentName"] == "run-history"


@pytest.mark.parametrize(
    "path",
    [
        "/history/v1.0/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/workspaces/other/runs/r",
        "/history/v2.0/anything",
        "/data",
    ],
)
def test_other_workspaces_and_places_are_not_here(server: HistoryServer, path: str) -> None:
    assert server.http.get(f"{server.state.url}{path}").status_code == 404


@pytest.mark.parametrize(
    ("method", "route", "service", "asked", "served"),
    [
        ("POST", "runs/r1/events", "history", "POST /history/v1.0/.../runs/{id}/events", "GET runs/{run}/details"),
        ("DELETE", "experiments/e/runs/r1/tags", "history", "DELETE /history/v1.0/.../experiments/{id}/runs/{id}/tags",
         "POST rundata"),
        ("GET", "dataset/x", "data", "GET /data/v1.0/.../dataset/x", "POST dataversion/batchGetResolvedUris"),
        ("GET", "models", "modelregistry", "GET /modelregistry/v1.0/.../models", "POST models/batchGetResolvedUris"),
    ],
)  # fmt: skip
def test_what_is_not_served_is_named_beside_what_is(
    server: HistoryServer, method: str, route: str, service: str, asked: str, served: str
) -> None:
    status, code, message = server.refusal(method, route, service)
    assert (status, code) == (501, "NotImplemented")
    assert f"does not serve {asked}; it serves " in message
    assert served in message


def test_a_run_is_found_in_any_case_and_within_its_experiment(server: HistoryServer) -> None:
    server.command("found", experiment_name="Study", inputs={"rate": Literal("0.1")}, compute="cpu-cluster")
    run = server.ask("GET", "RUNS/FOUND")
    assert (run["runId"], run["status"], run["displayName"], run["rootRunId"]) == ("found", "Queued", "found", "found")
    assert run["parameters"] == {"rate": "0.1"}
    assert (run["compute"]["target"], run["compute"]["vmSize"]) == ("cpu-cluster", "STANDARD_DS3_V2")
    assert run["outputs"] is None
    assert server.ask("GET", "experiments/study/runs/found") == run
    refused = server.refusal("GET", "experiments/other/runs/found")
    assert refused == (404, "UserError", "The experiment 'other' has no run 'found', which is of 'Study'.")
    server.begin_metrics("found")
    server.end("found", JobStatus.COMPLETED)
    assert server.refusal("GET", "experimentids/77/runs/found/details")[0] == 404


def test_a_failed_run_tells_its_reason_and_a_cancelled_one_too(server: HistoryServer) -> None:
    server.command("failed")
    server.end("failed", JobStatus.FAILED, error="The command ended with exit code 1.")
    details = server.ask("GET", "runs/failed/details")
    assert details["error"]["error"]["message"] == "The command ended with exit code 1."
    assert (details["status"], details["cancelationReason"]) == ("Failed", None)
    assert details["duration"].startswith("00:00:0")
    server.command("cancelled")
    server.end("cancelled", JobStatus.CANCELED, error="The job was cancelled.")
    run = server.ask("GET", "runs/cancelled")
    assert (run["error"], run["cancelationReason"]) == (None, "The job was cancelled.")


def test_urls_of_logs_open_them_for_reading_alone(server: HistoryServer) -> None:
    server.command("logged")
    server.leave("logged", "user_logs/std_log 100%.txt", "a line\n")
    server.leave("logged", "outputs/model.txt", "no log")
    (found,) = server.ask("GET", "runs/logged/details")["logFiles"].items()
    assert found[0] == "user_logs/std_log 100%.txt"
    assert loopback.get(found[1]).text == "a line\n"
    assert loopback.put(found[1], content=b"x", headers={"x-ms-blob-type": "BlockBlob"}).status_code == 403
    assert loopback.get(found[1].replace("std_log", "other")).status_code == 403


def test_a_run_belongs_to_what_is_around_all_that_it_is_nested_in(server: HistoryServer) -> None:
    (trial,) = server.sweep("around", trials=1)
    assert server.ask("GET", f"runs/{trial}")["rootRunId"] == "around"
    server.begin_metrics(trial, parent="around")
    inner = server.track("inner", parent=trial)
    deeper = server.ask("GET", f"runs/{server.track('deeper', parent=inner)}")
    assert (deeper["parentRunId"], deeper["rootRunId"]) == (inner, "around")


def test_children_are_a_sweeps_trials_and_runs_nested_in_a_script_page_by_page(server: HistoryServer) -> None:
    trials = server.sweep("wide", trials=5)
    server.sweep("other", trials=1)
    nested = [server.track("nested", parent="wide") for _ in range(2)]
    pages = [server.ask("GET", "runs/wide/children", params={"$top": 2})]
    while following := pages[-1].get("nextLink"):
        pages.append(server.http.get(following).json())
    assert [len(page["value"]) for page in pages] == [2, 2, 2, 1]
    assert [name for page in pages for name in names(page)] == [*trials, *nested]
    assert all(page["continuationToken"] for page in pages[:-1])
    assert "continuationToken" not in pages[-1]
    child = pages[1]["value"][0]
    assert (child["parentRunId"], child["rootRunId"], child["parameters"]) == ("wide", "wide", {"x": "2"})
    assert names(server.ask("GET", "runs/wide/children")) == [*trials, *nested]
    token = {"$continuationtoken": pages[2]["continuationToken"]}
    assert names(server.ask("GET", "runs/wide/children", params=token)) == nested[1:]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"$top": "0"}, 400),
        ({"$top": "x"}, 400),
        ({"$top": "٣"}, 400),
        ({"$continuationtoken": "?"}, 400),
        ({"$filter": "a eq b"}, 501),
    ],
)
def test_a_listing_of_children_that_cannot_be_is_refused(
    server: HistoryServer, query: dict[str, str], status: int
) -> None:
    server.command("narrow")
    refused = server.refusal("GET", "runs/narrow/children", params=query)
    assert refused[0] == status
    assert next(iter(query.values())) in refused[2] or next(iter(query)) in refused[2]


def test_a_patch_files_a_job_and_its_run_in_mlflow(server: HistoryServer) -> None:
    server.command("filed", experiment_name="study", display_name="first")
    server.begin_metrics("filed")
    assert server.tracked("filed").name == "first"
    body = {
        "displayName": "second", "description": "d", "tags": {"a": "1"}, "properties": {"p": "1"}, "hidden": True,
        "status": None,
    }  # fmt: skip
    run = server.ask("PATCH", "experiments/study/runs/filed", json=body)
    assert {name: run[name] for name in ("displayName", "description", "tags", "hidden")} == {
        "displayName": "second", "description": "d", "tags": {"a": "1"}, "hidden": True
    }  # fmt: skip
    filing = server.record("filed").filing
    assert (filing.display_name, filing.is_archived, filing.properties["p"]) == ("second", True, "1")
    tracked = server.tracked("filed")
    assert (tracked.name, tracked.tags["a"], tracked.tags["mlflow.runName"]) == ("second", "1", "second")

    run = server.ask("PATCH", "runs/filed", json={"tags": {"b": "2"}, "hidden": False})
    assert (run["displayName"], run["tags"], run["hidden"]) == ("second", {"a": "1", "b": "2"}, False)
    assert server.tracked("filed").tags.items() >= {("a", "1"), ("b", "2")}


def test_tags_of_a_job_do_not_change_what_its_run_belongs_to(server: HistoryServer) -> None:
    server.command("tagged")
    server.begin_metrics("tagged")
    server.ask(
        "PATCH", "runs/tagged", json={"tags": {"mlflow.parentRunId": "x", "amlwrap.job": "y", "mlflow.runName": "z"}}
    )
    tags = server.tracked("tagged").tags
    assert (tags.get("mlflow.parentRunId"), tags["amlwrap.job"], tags["mlflow.runName"]) == (None, "tagged", "tagged")


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({"hidden": "yes"}, 400, "'hidden' is true or false."),
        ({"tags": {"a": 1}}, 400, "'tags' is an object whose values are texts."),
        ({"displayName": ["x"]}, 400, "'displayName' is a text."),
        ({"runId": "another"}, 400, "'runId' is 'another', and the path names the run 'still'."),
        (
            {"status": "Completed"},
            501,
            "The local workspace does not change 'status' of a run: it changes displayName,",
        ),
        ({"properties": {"kept": "2"}}, 400, "The property 'kept' is '1' and cannot become '2': properties do not"),
        ([], 400, "The body is no JSON object."),
    ],
)
def test_a_patch_that_cannot_be_changes_nothing(server: HistoryServer, body: Any, status: int, told: str) -> None:
    server.command("still")
    server.ask("PATCH", "runs/still", json={"properties": {"kept": "1"}})
    before = server.record("still")
    refused = server.refusal("PATCH", "runs/still", json=body)
    assert refused[0] == status
    assert refused[2].startswith(told)
    assert server.record("still") == before
    assert server.refusal("PATCH", "runs/still", content=b"{")[2].startswith("The body cannot be read: ")


def test_a_run_that_mlflow_made_is_told_of_and_left_to_mlflow(server: HistoryServer) -> None:
    made = server.track("own", color="blue")
    run = server.ask("GET", f"runs/{made}")
    assert (run["displayName"], run["status"], run["tags"]["color"]) == ("own", "Running", "blue")
    assert server.ask("GET", f"runs/{made}/details")["logFiles"] == {}
    assert server.ask("GET", f"runs/{made}/children") == {"value": []}
    status, _, message = server.refusal("PATCH", f"runs/{made}", json={"tags": {"color": "red"}})
    assert (status, message) == (501, f"The run '{made}' is no job's: change it with MLflow, which made it.")


def test_properties_that_users_have_written_over_break_nothing(server: HistoryServer) -> None:
    (trial,) = server.sweep("hostile", trials=1)
    server.end(trial, JobStatus.COMPLETED, startedAt="yesterday", hyperparameters="[")
    (child,) = server.ask("GET", "runs/hostile/children")["value"]
    assert (child["startTimeUtc"], child["duration"], child["parameters"]) == (None, None, {})


@pytest.mark.parametrize("route", ["runs/a%00b", "runs/..%2f", "runs/%ED%A0%80"])
def test_names_that_cannot_be_are_refused(server: HistoryServer, route: str) -> None:
    assert server.refusal("GET", route)[0] in (400, 404)


def test_a_node_offers_nothing(server: HistoryServer) -> None:
    server.command("plain")
    assert server.ask("GET", "runs/plain/serviceinstances/0") == {"instances": {}}
