"""MLflow's protocol over a real socket: what is answered, and what is refused in which words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.tracking import TrackingServer, tracking_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrackingServer]:
    with tracking_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


def data(server: TrackingServer, run: str) -> dict[str, Any]:
    """Return what a run logged, by name."""
    found = server.ask("runs/get", run_id=run)["run"]["data"]
    return {part: {each["key"]: each["value"] for each in found[part]} for part in ("metrics", "params", "tags")}


def test_a_batch_is_logged_whole_or_not_at_all(server: TrackingServer) -> None:
    run = server.run("first")
    metrics = [
        {"key": "loss", "value": value, "timestamp": "1", "step": step} for step, value in enumerate([0.5, "NaN"])
    ]
    server.ask(
        "runs/log-batch", run_id=run, metrics=metrics, params=[{"key": "lr", "value": "1"}], tags=[{"key": "a b"}]
    )
    assert data(server, run) == {
        "metrics": {"loss": "NaN"}, "params": {"lr": "1"}, "tags": {"a b": "", "mlflow.runName": "first"}
    }  # fmt: skip
    told = f"The parameter 'lr' of run '{run}' is '1' and cannot become '2': parameters do not change once they are "
    refused = server.refusal(
        "runs/log-batch", run_id=run, metrics=[{"key": "auc", "value": 1}], params=[{"key": "lr", "value": "2"}]
    )
    assert refused[:2] == (400, "INVALID_PARAMETER_VALUE")
    assert refused[2].startswith(told)
    assert "auc" not in data(server, run)["metrics"]


def test_a_batch_that_is_sent_again_is_not_kept_twice(server: TrackingServer) -> None:
    run = server.run()
    for _ in range(2):
        server.log(run, "loss", 0.5, "-Infinity", "NaN", 0.25)
    history = server.ask("metrics/get-history", run_id=run, metric_key="loss")["metrics"]
    assert [(point["step"], point["value"]) for point in history] == [
        (0, 0.5), (1, "-Infinity"), (2, "NaN"), (3, 0.25)
    ]  # fmt: skip


def test_the_latest_value_is_of_the_highest_step_and_of_these_the_youngest(server: TrackingServer) -> None:
    run = server.run()
    for value, time, step in ((1, 5, 2), (9, 9, 1), (2, 6, 2), (0, 4, 2)):
        server.ask("runs/log-metric", run_id=run, key="loss", value=value, timestamp=time, step=step)
    assert data(server, run)["metrics"] == {"loss": 2}


def test_a_history_comes_page_by_page_where_it_is_asked_for_so(server: TrackingServer) -> None:
    run = server.run()
    server.log(run, "loss", *range(5))
    asked: dict[str, Any] = {"run_id": run, "metric_key": "loss", "max_results": 2}
    pages = []
    while True:
        page = server.ask("metrics/get-history", **asked)
        pages.append([point["value"] for point in page["metrics"]])
        if "next_page_token" not in page:
            break
        asked["page_token"] = page["next_page_token"]
    assert pages == [[0, 1], [2, 3], [4]]
    thinned = server.ask("metrics/get-history-bulk-interval", run_ids=[run], metric_key="loss", max_results=3)
    assert [(point["step"], point["run_id"]) for point in thinned["metrics"]] == [(0, run), (2, run), (4, run)]


def test_a_run_is_renamed_deleted_restored_and_ended(server: TrackingServer) -> None:
    run = server.run("before")
    info = server.ask("runs/update", run_id=run, status=3, end_time="12", run_name="after")["run_info"]
    assert (info["run_name"], info["status"], info["end_time"]) == ("after", "FINISHED", 12)
    server.ask("runs/set-tag", run_id=run, key="mlflow.runName", value="at last")
    assert server.ask("runs/get", run_uuid=run)["run"]["info"]["run_name"] == "at last"
    server.ask("runs/delete-tag", run_id=run, key="mlflow.runName")
    assert server.refusal("runs/delete-tag", run_id=run, key="mlflow.runName")[1] == "RESOURCE_DOES_NOT_EXIST"
    server.ask("runs/delete", run_id=run)
    refused = server.refusal("runs/log-parameter", run_id=run, key="a", value="b")
    assert refused[2] == f"The run '{run}' is deleted: restore it first."
    server.ask("runs/restore", run_id=run)
    server.ask("runs/log-parameter", run_id=run, key="a", value="b")
    assert data(server, run)["params"] == {"a": "b"}


def test_experiments_are_made_found_renamed_tagged_and_deleted(server: TrackingServer) -> None:
    number = server.ask("experiments/create", name="iris", tags=[{"key": "a", "value": "b"}])["experiment_id"]
    taken = server.refusal("experiments/create", name="iris")
    assert taken == (400, "RESOURCE_ALREADY_EXISTS", "An experiment with the name 'iris' is there already.")
    server.ask("experiments/update", experiment_id=number, new_name="petals")
    server.ask("experiments/set-experiment-tag", experiment_id=number, key="c", value="d")
    server.ask("experiments/delete-experiment-tag", experiment_id=number, key="a")
    found = server.ask("experiments/get-by-name", experiment_name="petals")["experiment"]
    assert (found["experiment_id"], found["tags"]) == (number, [{"key": "c", "value": "d"}])
    names = [each["name"] for each in server.ask("experiments/search", filter="name LIKE 'pet%'")["experiments"]]
    assert names == ["petals"]
    run = server.run(experiment=number)
    server.ask("experiments/delete", experiment_id=number)
    assert server.ask("experiments/get", experiment_id=number)["experiment"]["lifecycle_stage"] == "deleted"
    assert server.ask("runs/get", run_id=run)["run"]["info"]["lifecycle_stage"] == "deleted"
    assert "restore it first" in server.refusal("runs/create", experiment_id=number)[2]
    server.ask("experiments/restore", experiment_id=number)
    assert server.ask("runs/search", experiment_ids=[number])["runs"][0]["info"]["run_id"] == run
    assert server.refusal("experiments/get-by-name", experiment_name="iris")[:2] == (404, "RESOURCE_DOES_NOT_EXIST")


@pytest.fixture(scope="module")
def searched(server: TrackingServer) -> str:
    """An experiment with three runs, the last of which has no number for its loss."""
    number = str(server.ask("experiments/create", name="searched")["experiment_id"])
    for name, loss, kind in (("One", 0.5, "dart"), ("two", 0.25, "gbdt"), ("three", "NaN", "Dart%")):
        run = server.run(name, experiment=number)
        server.log(run, "test loss", loss)
        server.ask("runs/log-parameter", run_id=run, key="kind", value=kind)
    server.ask("runs/set-tag", run_id=run, key="odd", value="yes")
    server.ask("runs/update", run_id=run, status="FAILED", end_time=5)
    dataset = {"name": "iris", "digest": "1", "source_type": "local", "source": "iris.csv"}
    context = [{"key": "mlflow.data.context", "value": "training"}]
    server.ask("runs/log-inputs", run_id=run, datasets=[{"dataset": dataset, "tags": context}])
    return number


@pytest.mark.parametrize(
    ("condition", "order", "names"),
    [
        ("", "start_time", ["One", "two", "three"]),
        ("metrics.`test loss` < 0.5", "", ["two"]),
        ("metrics.`test loss` >= 0.25", "metrics.`test loss`", ["two", "One"]),
        ("", "metrics.`test loss` DESC", ["One", "two", "three"]),
        ("params.kind LIKE 'd%'", "", ["One"]),
        ("params.kind ILIKE 'd%'", "params.kind DESC", ["One", "three"]),
        ("params.kind LIKE '%[%]'", "", []),
        ("params.kind != 'dart'", "run_name", ["three", "two"]),
        ("tags.odd IS NULL AND attributes.status = 'RUNNING'", "run_name", ["One", "two"]),
        ("tags.odd = 'yes' AND end_time < 10", "", ["three"]),
        ("attributes.`Run name` IN ('two', 'three')", "run_name", ["three", "two"]),
        ("datasets.name = 'iris' AND dataset.context = 'training'", "", ["three"]),
        ("artifact_uri LIKE 'mlflow-artifacts:%' AND user_id = ''", "run_name DESC", ["two", "three", "One"]),
    ],
)
def test_runs_are_found(server: TrackingServer, searched: str, condition: str, order: str, names: list[str]) -> None:
    asked: dict[str, Any] = {"experiment_ids": [searched], "filter": condition, "order_by": [order] if order else []}
    runs = server.ask("runs/search", **asked)["runs"]
    assert [run["info"]["run_name"] for run in runs] == names


def test_runs_are_found_page_by_page_and_with_what_they_read(server: TrackingServer, searched: str) -> None:
    first = server.ask("runs/search", experiment_ids=[searched], max_results=2, order_by=["start_time DESC"])
    assert first["runs"][0]["inputs"]["dataset_inputs"][0]["dataset"]["name"] == "iris"
    rest = server.ask(
        "runs/search", experiment_ids=[searched], max_results=2, order_by=["start_time DESC"],
        page_token=first["next_page_token"],
    )  # fmt: skip
    assert [run["info"]["run_name"] for run in rest["runs"]] == ["One"]
    assert "next_page_token" not in rest
    assert server.ask("runs/search", experiment_ids=[searched], run_view_type="DELETED_ONLY")["runs"] == []


def test_long_searches_are_carried_out_or_refused(server: TrackingServer) -> None:
    run = server.run("found")
    ids = ["0", "9" * 20, "9" * 5000, "no number", *map(str, range(1, 40_000))]
    names = ", ".join(["'found'", *(f"'{number}'" for number in range(40_000))])
    found = server.ask("runs/search", experiment_ids=ids, filter=f"run_name IN ({names})")["runs"]
    assert [each["info"]["run_id"] for each in found] == [run]
    status, code, told = server.refusal("runs/search", experiment_ids=["0"], order_by=["metrics.loss"] * 201)
    assert (status, code) == (400, "INVALID_PARAMETER_VALUE")
    assert told == "A search has up to 200 conditions and is ordered by as many: ask for less."


@pytest.mark.parametrize(
    ("request_", "members", "told"),
    [
        ("runs/create", {"experiment_id": "999"}, "There is no experiment with the id '999'."),
        ("runs/create", {"experiment_id": "iris"}, "There is no experiment with the id 'iris': ids are numbers."),
        ("runs/get", {}, "'run_id' is missing."),
        ("runs/search", {"filter": "metrics.a = 'b'"}, "'a' is compared by = with a number."),
        ("runs/search", {"filter": "params.a > '1'"}, "'a' is a text, which > does not compare."),
        ("runs/search", {"filter": "colour = 'red'"}, "'colour' is nothing to search runs by: take one of Created, "),
        ("runs/search", {"order_by": ["datasets.name"]}, "Nothing is ordered by datasets."),
        ("runs/search", {"max_results": 50_001}, "'max_results' is 50001, and a page holds 1 to 50000."),
        ("runs/search", {"page_token": "x"}, "'page_token' is none that this server gave"),
        ("runs/search", {"run_view_type": "NONE"}, "is one of ACTIVE_ONLY, DELETED_ONLY, ALL, and not 'NONE'."),
        ("runs/update", {"run_id": "RUN", "status": "DONE"}, "'status' is one of RUNNING, SCHEDULED, FINISHED"),
        ("runs/log-metric", {"run_id": "RUN", "key": "a", "value": "much"}, "'value' is a number, \"NaN\""),
        ("runs/log-metric", {"run_id": "RUN", "key": "a", "value": 1, "step": 0.5}, "'step' is a whole number"),
        ("runs/log-metric", {"run_id": "RUN", "key": "a", "value": 1, "step": str(2**63)}, "'step' is a whole number"),
        ("runs/log-metric", {"run_id": "RUN", "key": "../a", "value": 1}, "'../a' is no key of a metric"),
        ("runs/log-parameter", {"run_id": "RUN", "key": "a", "value": "x" * 6001}, "and up to 6000 are kept."),
        ("runs/set-tag", {"run_id": "RUN", "key": "", "value": "x"}, "'' is no key of a tag"),
        ("runs/log-batch", {"run_id": "RUN", "metrics": [{"key": "a", "value": 1}] * 1001}, "up to 1000 metrics"),
        ("runs/log-batch", {"run_id": "RUN", "params": [{"key": "a", "value": "1"}, {"key": "a", "value": "2"}]},
         "The parameter 'a' has two values"),
        ("runs/log-batch", {"run_id": "RUN", "metrics": {}}, "'metrics' is a list."),
        ("experiments/create", {"name": " "}, "An experiment has a name: give one."),
        ("experiments/create", {"name": "x", "artifact_location": "s3://b"}, "leave 'artifact_location' out."),
        ("experiments/delete", {"experiment_id": "0"}, "The default experiment cannot be deleted."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_mlflows_form(
    server: TrackingServer, request_: str, members: dict[str, Any], told: str
) -> None:
    if members.get("run_id") == "RUN":
        members = {**members, "run_id": server.run()}
    status, code, message = server.refusal(request_, **members)
    assert (status, code) in [(400, "INVALID_PARAMETER_VALUE"), (404, "RESOURCE_DOES_NOT_EXIST")]
    assert told in message


def test_a_body_that_is_none_is_told(server: TrackingServer) -> None:
    place = f"{server.uri}/api/2.0/mlflow/runs/log-metric"
    for body, told in (
        (b"{", "The body cannot be read: "),
        (b"[]", "no JSON object"),
        (b'{"a": NaN}', "NaN is no JSON"),
    ):
        response = server.http.post(place, content=body)
        assert response.status_code == 400
        assert told in response.json()["message"]


@pytest.mark.parametrize(
    ("method", "request_", "instead"),
    [
        ("POST", "traces", ""),
        ("DELETE", "runs/get", ""),
        ("GET", "registered-models/get", " `amlwrap model create` registers models."),
        ("POST", "model-versions/create", " `amlwrap model create` registers models."),
    ],
)
def test_what_is_not_served_says_so(server: TrackingServer, method: str, request_: str, instead: str) -> None:
    response = server.send(method, request_)
    assert response.status_code == 501
    assert response.json() == {
        "error_code": "NOT_IMPLEMENTED",
        "message": f"The local workspace does not serve {method} /api/2.0/mlflow/{request_}: of MLflow's protocol it "
        f"has experiments, runs, metrics, artifacts and logged models.{instead}",
    }


def test_what_is_asked_by_another_version_of_the_protocol_says_so_too(server: TrackingServer) -> None:
    response = server.http.post(f"{server.uri}/api/3.0/mlflow/traces")
    assert response.status_code == 501
    assert "does not serve POST /api/3.0/mlflow/traces: of MLflow's protocol it has" in response.json()["message"]


def test_a_plus_sign_in_a_query_is_a_space(server: TrackingServer) -> None:
    for name in ("two words", "one+one"):
        number = server.ask("experiments/create", name=name)["experiment_id"]
        found = server.ask("experiments/get-by-name", experiment_name=name)["experiment"]
        assert (found["experiment_id"], found["name"]) == (number, name)


def test_azures_plugin_asks_at_a_path_of_its_own_and_is_told_of_places_that_it_reads(server: TrackingServer) -> None:
    run, uri = server.run(), server.uri.replace("/mlflow/v1.0/", "/mlflow/v2.0/")
    found = server.http.get(f"{uri}/api/2.0/mlflow/runs/get", params={"run_id": run}).json()["run"]["info"]
    place = uri.replace("http://", "azureml://")
    assert found["artifact_uri"] == f"{place}/experiments/0/runs/{run}/artifacts"
    points = [{"key": "loss", "value": 1, "timestamp": 1, "step": 0}]
    logged = {"run_id": run, "metrics": points}
    assert server.http.post(f"{uri}/api/2.0/preview/mlflow/runs/log-batch-async", json=logged).json() == {}
    assert data(server, run)["metrics"] == {"loss": 1}


def test_another_path_names_the_right_one(server: TrackingServer) -> None:
    elsewhere = server.uri.replace("/workspaces/local", "/workspaces/other")
    response = server.http.get(f"{elsewhere}/api/2.0/mlflow/runs/get")
    assert response.status_code == 404
    assert server.uri in response.json()["message"]


@pytest.mark.parametrize("authorization", ["", "Bearer no-such-token", "Basic TOKEN"])
def test_only_tokens_of_the_workspace_open_it(server: TrackingServer, authorization: str) -> None:
    headers = {"Authorization": authorization.replace("TOKEN", server.token)}
    response = server.http.get(f"{server.uri}/api/2.0/mlflow/runs/get", headers=headers)
    assert (response.status_code, response.json()["error_code"]) == (401, "UNAUTHENTICATED")
    assert "MLFLOW_TRACKING_TOKEN, and `amlwrap local mlflow` prints it" in response.json()["message"]


def test_the_workspaces_own_token_opens_it_as_well(server: TrackingServer) -> None:
    headers = {"Authorization": "Bearer workspace-token"}
    asked = {"experiment_id": "0"}
    assert server.http.get(f"{server.uri}/api/2.0/mlflow/experiments/get", params=asked, headers=headers).is_success
