"""What jobs leave, as run history refers to it and the data planes resolve it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amlwrap.assets import AssetType, Data, Model
from amlwrap.job import JobStatus, Output
from amlwrap.local.references import resource_id
from amlwrap.local.store.records import Record
from tests.support.history import HistoryServer, history_server

STORES = "azureml://subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/local/workspaces/local/datastores"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HistoryServer]:
    with history_server(tmp_path_factory.mktemp("workspace")) as opened:
        yield opened


def resolved(server: HistoryServer, job: str) -> dict[str, tuple[str, str]]:
    """Return type and place of a job's outputs, by name."""
    asked = {"runId": job, "selectRunMetadata": True}
    outputs = server.ask("POST", "rundata", json=asked)["runMetadata"]["outputs"]
    ids = {"values": [each["assetId"] for each in outputs.values()]}
    found = server.ask("POST", "dataversion/batchGetResolvedUris", "data", json=ids)["values"]
    return {name: (each["type"], found[each["assetId"]]["uri"]) for name, each in outputs.items()}


def test_outputs_of_a_job_resolve_to_where_they_lie(server: HistoryServer) -> None:
    # Names may hold what the ids of their assets have between them.
    server.command(
        "a_output_data_b",
        outputs={
            "c_output_data_d": Output(),
            "file": Output(type=AssetType.URI_FILE, path="tables/{run-id}.csv"),
            "model": Output(type=AssetType.MLFLOW_MODEL),
            "web": Output(path="https://example.com/x"),
        },
    )
    server.end("a_output_data_b", JobStatus.COMPLETED)
    assert resolved(server, "a_output_data_b") == {
        "default": ("uri_folder", f"{STORES}/workspaceartifactstore/paths/ExperimentRun/dcid.a_output_data_b/"),
        "c_output_data_d": (
            "uri_folder", f"{STORES}/workspaceblobstore/paths/azureml/a_output_data_b/c_output_data_d/"
        ),
        "file": ("uri_file", f"{STORES}/workspaceblobstore/paths/tables/a_output_data_b.csv"),
        "model": ("uri_folder", f"{STORES}/workspaceblobstore/paths/azureml/a_output_data_b/model/"),
        "web": ("uri_folder", "https://example.com/x"),
    }  # fmt: skip


def test_a_sweep_has_its_own_logs_and_a_trial_what_it_left(server: HistoryServer) -> None:
    (trial,) = server.sweep("s", trials=1)
    for name in ("s", trial):
        server.end(name, JobStatus.COMPLETED)
        assert list(resolved(server, name)) == ["default"]


def test_only_what_is_asked_for_is_told(server: HistoryServer) -> None:
    server.command("quiet")
    assert server.ask("POST", "rundata", json={"runId": "quiet"})["runMetadata"] is None
    assert server.refusal("POST", "rundata", json={})[2] == "'runId' is the name of a run."


def test_registered_data_and_models_resolve_too(server: HistoryServer) -> None:
    data = Data(name="d", version="1", id="", path="in/d", type=AssetType.URI_FOLDER)
    model = Model(name="m", version="2", id="", path="in/m", type=AssetType.CUSTOM_MODEL)
    server.put(Record(kind="data/versions", parent="d", name="1", value=data))
    server.put(Record(kind="models/versions", parent="m", name="2", value=model))
    identity = resource_id("data", "d", "versions", "1")
    asked = {"values": [identity]}
    found = server.ask("POST", "dataversion/batchGetResolvedUris", "data", json=asked)["values"]
    assert found == {identity: {"uri": f"{STORES}/workspaceblobstore/paths/in/d/", "type": "uri_folder"}}
    identity = "azureml://locations/local/workspaces/any/models/m/versions/2"
    found = server.ask("POST", "models/batchGetResolvedUris", "modelregistry", json={"values": [identity]})["values"]
    assert found == {identity: {"path": f"{STORES}/workspaceblobstore/paths/in/m", "type": "custom_model"}}


@pytest.mark.parametrize(
    ("values", "status", "told"),
    [
        (["azureml://locations/local/workspaces/w/data/azureml_none_output_data_x/versions/1"], 404, "was not found"),
        (["azureml://locations/local/workspaces/w/data/none/versions/1"], 404, "The data 'none:1' was not found"),
        (["x"], 400, "'x' is not the ARM id"),
        ("x", 400, "'values' is a list of assets' ids."),
    ],
)
def test_what_cannot_be_resolved_is_said(server: HistoryServer, values: object, status: int, told: str) -> None:
    refused = server.refusal("POST", "dataversion/batchGetResolvedUris", "data", json={"values": values})
    assert refused[0] == status
    assert told in refused[2]
