"""The files of runs as azureml-mlflow asks for them: lists, and URLs of blobs that really open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.tracking import TrackingServer, tracking_server

RUNS = "experiments/any/runs"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrackingServer]:
    with tracking_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


def ask(server: TrackingServer, method: str, path: str, **options: Any) -> httpx.Response:
    return server.http.request(method, f"{server.uri.replace('/mlflow/v1.0/', '/history/v1.0/')}/{path}", **options)


def upload(server: TrackingServer, run: str, path: str, content: bytes) -> httpx.Response:
    """Write a file as the plugin does, to the URL that it is given."""
    asked = ask(server, "POST", f"{RUNS}/{run}/artifacts/batch/metadata", json={"paths": [{"path": path}]}).json()
    place = asked["artifactContentInformation"][path]["contentUri"]
    return httpx.put(place, content=content, headers={"x-ms-blob-type": "BlockBlob"})


def test_a_file_is_written_listed_and_read_by_the_urls_that_are_given(server: TrackingServer) -> None:
    run = server.run()
    assert upload(server, run, "a b/c+%41.txt", b"text").status_code == 201
    (listed,) = ask(server, "GET", f"experimentids/0/runs/{run}/artifacts").json()["value"]
    assert (listed["path"], listed["origin"], listed["container"]) == ("a b/c+%41.txt", "ExperimentRun", f"dcid.{run}")
    found = ask(server, "GET", f"{RUNS}/{run}/artifacts/contentinfo", params={"path": "a b/c+%41.txt"}).json()
    assert "/amlwraplocal.blob.core.windows.net/azureml/ExperimentRun/" in found["contentUri"]
    assert httpx.get(found["contentUri"]).text == "text"
    assert httpx.put(found["contentUri"], headers={"x-ms-blob-type": "BlockBlob"}).status_code == 403
    assert httpx.get(found["contentUri"].replace("a%20b", "other")).status_code == 403


def test_what_is_there_already_is_an_error_beside_what_is_not(server: TrackingServer) -> None:
    run = server.run()
    upload(server, run, "there", b"")
    paths = {"paths": [{"path": "there"}, {"path": "new"}]}
    answer = ask(server, "POST", f"{RUNS}/{run}/artifacts/batch/metadata", json=paths).json()
    assert list(answer["artifactContentInformation"]) == ["new"]
    told = f"The run '{run}' has the artifact 'there' already: log it under another name."
    assert {path: each["error"]["message"] for path, each in answer["errors"].items()} == {"there": told}


def test_a_logged_model_is_asked_for_as_if_it_were_a_run(server: TrackingServer) -> None:
    run = server.run()
    model = server.ask("logged-models", experiment_id="0", name="m", source_run_id=run)["model"]["info"]["model_id"]
    upload(server, model, "MLmodel", b"flavors")
    upload(server, run, "models/mine", b"")
    assert [each["path"] for each in ask(server, "GET", f"{RUNS}/{model}/artifacts").json()["value"]] == ["MLmodel"]
    assert [each["path"] for each in ask(server, "GET", f"{RUNS}/{run}/artifacts").json()["value"]] == ["models/mine"]
    beside = server.send("GET", "artifacts/list", run_id=run, path=f"models/{model}").json()["files"]
    assert [each["path"] for each in beside] == [f"models/{model}/MLmodel"]


@pytest.mark.parametrize(
    ("method", "asked", "options", "status", "told"),
    [
        ("GET", "contentinfo", {"params": {"path": "nothing"}}, 404, "has no artifact 'nothing'."),
        ("GET", "contentinfo", {}, 400, "'path' is missing: it says which artifact is meant."),
        ("GET", "contentinfo", {"params": {"path": "../x"}}, 400, "'../x' is no path of an artifact."),
        ("POST", "batch/metadata", {"content": b"{"}, 400, "The body cannot be read: "),
        ("POST", "batch/metadata", {"json": []}, 400, "The body is no JSON object."),
        ("POST", "batch/metadata", {"json": {"paths": []}}, 400, "'paths' lists what is going to be uploaded"),
        ("POST", "batch/metadata", {"json": {"paths": [1]}}, 400, "'path' is missing"),
        ("POST", "batch/metadata", {"json": {"paths": [{"path": "x" * 1100}]}}, 400, "is no blob name: 1 to 1,024"),
        (
            "GET",
            "prefix/contentinfo",
            {},
            501,
            "does not serve GET /history/v1.0/.../experiments/{id}/runs/{id}/artifacts/prefix/contentinfo; it serves",
        ),
        ("GET", "", {"headers": {"Authorization": "Bearer x"}}, 401, "is not of this start of the workspace"),
    ],
)
def test_what_cannot_be_is_told(
    server: TrackingServer, method: str, asked: str, options: dict[str, Any], status: int, told: str
) -> None:
    response = ask(server, method, f"{RUNS}/{server.run()}/artifacts/{asked}".rstrip("/"), **options)
    assert response.status_code == status, response.text
    assert told in response.json()["error"]["message"]
