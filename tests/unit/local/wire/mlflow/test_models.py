"""Logged models over MLflow's protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.tracking import TrackingServer, tracking_server


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TrackingServer]:
    with tracking_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


def create(server: TrackingServer, **members: Any) -> dict[str, Any]:
    return dict(server.ask("logged-models", experiment_id="0", **members)["model"])


def model(server: TrackingServer, identifier: str) -> dict[str, Any]:
    return dict(server.send("GET", f"logged-models/{identifier}").json()["model"])


def test_a_model_lies_with_its_run_and_shows_what_was_logged_of_it(server: TrackingServer) -> None:
    run = server.run()
    made = create(server, name="iris", source_run_id=run, params=[{"key": "lr", "value": "1"}])
    identifier = made["info"]["model_id"]
    assert made["info"]["artifact_uri"] == f"mlflow-artifacts:/ExperimentRun/dcid.{run}/models/{identifier}"
    assert made["info"]["status"] == "LOGGED_MODEL_PENDING"
    points = [
        {"key": "auc", "value": value, "step": step, "timestamp": 1, "model_id": identifier}
        for step, value in ((2, "NaN"), (1, 0.5))
    ]
    server.ask("runs/log-batch", run_id=run, metrics=points)
    server.send("POST", f"logged-models/{identifier}/params", params=[{"key": "seed", "value": "3"}])
    server.send("PATCH", f"logged-models/{identifier}/tags", tags=[{"key": "a b", "value": "x"}, {"key": "c/d"}])
    server.send("DELETE", f"logged-models/{identifier}/tags/c/d")
    assert server.send("PATCH", f"logged-models/{identifier}", status=2).json()["model"] == model(server, identifier)
    found = model(server, identifier)
    assert (found["info"]["status"], found["info"]["tags"]) == ("LOGGED_MODEL_READY", [{"key": "a b", "value": "x"}])
    assert {each["key"]: each["value"] for each in found["data"]["params"]} == {"lr": "1", "seed": "3"}
    assert [(each["value"], each["step"]) for each in found["data"]["metrics"]] == [("NaN", 2)]
    server.ask("runs/outputs", run_id=run, models=[{"model_id": identifier, "step": "4"}])
    server.ask("runs/log-inputs", run_id=run, models=[{"model_id": identifier}])
    shown = server.ask("runs/get", run_id=run)["run"]
    assert shown["outputs"] == {"model_outputs": [{"model_id": identifier, "step": 4}]}
    assert shown["inputs"]["model_inputs"] == [{"model_id": identifier}]


def test_models_are_found_and_deleted_ones_are_not(server: TrackingServer) -> None:
    first, second, gone = (
        create(server, name=name, model_type="tree", tags=[{"key": "of", "value": "search"}])["info"]["model_id"]
        for name in ("b", "a", "c")
    )
    assert server.send("DELETE", f"logged-models/{gone}").status_code == 200
    assert server.send("GET", f"logged-models/{gone}").status_code == 404
    asked = {"experiment_ids": ["0"], "filter": "tags.of = 'search' AND model_type = 'tree'"}
    order = [{"field_name": "name", "ascending": True}]
    found = server.ask("logged-models/search", **asked, order_by=order, max_results=1)
    rest = server.ask("logged-models/search", **asked, order_by=order, page_token=found["next_page_token"])
    assert [each["info"]["model_id"] for each in (*found["models"], *rest["models"])] == [second, first]


@pytest.mark.parametrize(
    ("request_", "members", "told"),
    [
        ("logged-models", {"source_run_id": "none"}, "There is no run with the id 'none'."),
        ("logged-models", {"experiment_id": "99"}, "There is no experiment with the id '99'."),
        (
            "logged-models/search",
            {"datasets": [{"dataset_name": "iris"}]},
            "does not serve the search for logged models",
        ),
        ("logged-models/search", {"filter": "colour = 'x'"}, "'colour' is nothing to search models by"),
    ],
)
def test_what_cannot_be_is_told(server: TrackingServer, request_: str, members: dict[str, Any], told: str) -> None:
    assert told in server.refusal(request_, **members)[2]


def test_mlflows_second_version_describes_models_in_a_tag(server: TrackingServer) -> None:
    run = server.run()
    for place in ("one", "x" * 9000):
        server.ask("runs/log-model", run_id=run, model_json=f'{{"artifact_path": "{place}"}}')
    tags = server.ask("runs/get", run_id=run)["run"]["data"]["tags"]
    (said,) = [tag["value"] for tag in tags if tag["key"] == "mlflow.log-model.history"]
    assert said.startswith('[{"artifact_path": "one"}, {"artifact_path": "xxx')
    assert server.refusal("runs/log-model", run_id=run, model_json="{")[2].startswith("'model_json' cannot be read: ")


@pytest.mark.parametrize("value", ["", "{", "1", '{"a": 1}', "[" * 5000])
def test_a_tag_that_lists_no_models_is_told_and_left_as_it_is(server: TrackingServer, value: str) -> None:
    run, key = server.run(), "mlflow.log-model.history"
    server.ask("runs/set-tag", run_id=run, key=key, value=value)
    assert server.refusal("runs/log-model", run_id=run, model_json="{}") == (
        400, "INVALID_PARAMETER_VALUE",
        f"The tag '{key}' of run '{run}' is no JSON list, so it takes no model: delete the tag.",
    )  # fmt: skip
    assert {"key": key, "value": value} in server.ask("runs/get", run_id=run)["run"]["data"]["tags"]
