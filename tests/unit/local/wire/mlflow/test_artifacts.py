"""The files of runs over MLflow's artifact proxy, which lie in the workspace's own storage."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from tests.support.tracking import TrackingServer, tracking_server

RUN = "ExperimentRun/dcid.run"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrackingServer]:
    with tracking_server(tmp_path_factory.mktemp("workspace")) as opened:
        for path in (f"{RUN}/a b.txt", f"{RUN}/plots/x/y.json", f"{RUN}/plots/z.json", f"{RUN}.other/no"):
            assert send(opened, "PUT", path, path.encode()).status_code == 200
        yield opened


def send(server: TrackingServer, method: str, path: str, content: bytes = b"") -> httpx.Response:
    place = f"{server.uri}/api/2.0/mlflow-artifacts/artifacts"
    return server.http.request(method, f"{place}/{path}" if path else place, content=content)


def test_what_was_logged_is_read_back_and_can_be_logged_anew(server: TrackingServer) -> None:
    for content in (b"", bytes(range(256)) * 5000):
        send(server, "PUT", f"{RUN}/again", content)
        response = send(server, "GET", f"{RUN}/again")
        assert (response.content, response.headers["content-type"]) == (content, "application/octet-stream")
    assert send(server, "GET", f"{RUN}/a%20b.txt").text == f"{RUN}/a b.txt"


def test_folders_are_listed_by_the_proxy_and_by_run(server: TrackingServer) -> None:
    place = f"{server.uri}/api/2.0/mlflow-artifacts/artifacts"
    listed = server.http.get(place, params={"path": f"{RUN}/plots"}).json()["files"]
    size = len(f"{RUN}/plots/z.json")
    assert listed == [{"path": "x", "is_dir": True}, {"path": "z.json", "is_dir": False, "file_size": size}]
    assert server.http.get(place, params={"path": f"{RUN}/a b.txt"}).json()["files"] == []
    by_run = server.send("GET", "artifacts/list", run_id="run", path="plots").json()
    assert by_run["root_uri"] == "mlflow-artifacts:/ExperimentRun/dcid.run"
    assert [each["path"] for each in by_run["files"]] == ["plots/x", "plots/z.json"]
    whole = server.send("GET", "artifacts/list", run_id="run").json()["files"]
    assert {"a b.txt", "plots"} <= {each["path"] for each in whole}


@pytest.mark.parametrize("path", ["azureml/x", "ExperimentRun/dcid.run/%2e%2e/x", "ExperimentRun/dcid.run//x", "%00"])
@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_no_path_leads_out_of_the_runs(server: TrackingServer, method: str, path: str) -> None:
    response = send(server, method, path)
    assert (response.status_code, response.json()["error_code"]) == (400, "INVALID_PARAMETER_VALUE")
    assert "is no path of an artifact: they begin with ExperimentRun/dcid. and a run's id" in response.json()["message"]


def test_what_is_not_there_or_not_done_is_told(server: TrackingServer) -> None:
    response = send(server, "GET", f"{RUN}/nothing")
    assert response.status_code == 404
    assert response.json() == {
        "error_code": "RESOURCE_DOES_NOT_EXIST", "message": f"There is no artifact at {RUN}/nothing."
    }  # fmt: skip
    assert send(server, "PUT", f"{RUN}/{'x' * 1100}").status_code == 400
    assert send(server, "DELETE", f"{RUN}/nothing").status_code == 404
    response = server.http.post(f"{server.uri}/api/2.0/mlflow-artifacts/mpu/create/{RUN}")
    assert (response.status_code, response.json()["error_code"]) == (501, "NOT_IMPLEMENTED")


def test_files_and_folders_are_deleted(server: TrackingServer) -> None:
    paths = [f"{RUN}/gone/{name}" for name in ("a", "b", "deeper/c")]
    for path in [*paths, f"{RUN}/gone.not"]:
        send(server, "PUT", path, b"x")
    assert send(server, "DELETE", paths[0]).status_code == 200
    assert [send(server, "GET", path).status_code for path in paths] == [404, 200, 200]
    assert send(server, "DELETE", f"{RUN}/gone").status_code == 200
    assert [send(server, "GET", path).status_code for path in paths] == [404, 404, 404]
    assert send(server, "GET", f"{RUN}/gone.not").text == "x"
