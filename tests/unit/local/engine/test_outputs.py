"""What a job leaves: files and folders where they belong, and the assets that they become."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import AssetType, Data, Model
from amlwrap.job import Output
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_folder import JobFolder
from amlwrap.local.engine.job_records import OUTPUT_PATH
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.outputs import register_outputs, store_outputs
from amlwrap.local.engine.task import OutputBinding, Task
from amlwrap.local.references import Reference, resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record

STORE = resource_id("datastores", "workspaceartifactstore")
Prepare = Callable[..., tuple[Task, JobFolder]]


@pytest.fixture
def prepare(tmp_path: Path) -> Prepare:
    """Make the task and the folder of a job with these outputs."""

    def prepared(nodes: int = 1, **outputs: Output) -> tuple[Task, JobFolder]:
        bindings = {
            name: OutputBinding(Place("azureml", item.path or OUTPUT_PATH), item) for name, item in outputs.items()
        }
        task = Task("true", None, None, {}, {}, bindings, {}, None, "", nodes, None, 0, "Default")
        folder = JobFolder(tmp_path / "job", tmp_path / "job")
        folder.create(task)
        return task, folder

    return prepared


def store(state: State, task: Task, folder: JobFolder) -> dict[str, bytes]:
    """Store what is in a job's folder, and return all blobs of the artifact store."""
    asyncio.run(store_outputs(state, "j", task, folder))
    return {blob.name: blob.file.read_bytes() for blob in state.blobs.iterate_blobs("azureml", "")}


def test_a_folder_is_stored_where_the_job_has_its_place(state: State, prepare: Prepare) -> None:
    task, folder = prepare(model=Output(), named=Output(path="x/y"), empty=Output(type=AssetType.URI_FOLDER))
    (folder.output("model") / "deep").mkdir()
    (folder.output("model") / "deep" / "a").write_text("1")
    (folder.output("named") / "b").write_text("2")
    assert store(state, task, folder) == {"azureml/j/model/deep/a": b"1", "x/y/b": b"2"}


def test_the_names_of_job_and_output_are_filled_in_where_an_outputs_path_asks_for_them(
    state: State, prepare: Prepare
) -> None:
    task, folder = prepare(y=Output(path="of/${{ name }}/${{output_name}}", asset_name="made"))
    (folder.output("y") / "a").write_text("1")
    assert store(state, task, folder) == {"of/j/y/a": b"1"}
    register_outputs(state, "j", task)
    made = state.records.find("data/versions", "1", "made")
    assert made is not None and isinstance(made.value, Data) and made.value.path == "of/j/y"


def test_a_file_is_one_blob(state: State, prepare: Prepare) -> None:
    task, folder = prepare(report=Output(type=AssetType.URI_FILE), unmade=Output(type=AssetType.URI_FILE))
    assert not folder.output("report").exists()
    assert folder.output("report").parent.is_dir()
    folder.output("report").write_text("1")
    assert store(state, task, folder) == {"azureml/j/report": b"1"}


def test_a_folder_where_a_file_should_be_fails_the_job(state: State, prepare: Prepare) -> None:
    task, folder = prepare(report=Output(type=AssetType.URI_FILE))
    folder.output("report").mkdir()
    with pytest.raises(JobFailure, match="The output 'report' is a file by its type, uri_file; the job made a folder"):
        store(state, task, folder)


def test_what_every_node_leaves_in_outputs_and_logs_is_kept(state: State, prepare: Prepare) -> None:
    task, folder = prepare(nodes=2)
    for number, kind in ((0, "outputs"), (1, "outputs"), (0, "logs"), (1, "elsewhere")):
        (folder.node(number) / kind).mkdir()
        (folder.node(number) / kind / f"{kind}{number}").write_text("x")
    assert sorted(store(state, task, folder)) == [
        "ExperimentRun/dcid.j/logs/logs0",
        "ExperimentRun/dcid.j/outputs/outputs0",
        "ExperimentRun/dcid.j/outputs/outputs1",
    ]


# registered assets


def registered(state: State, collection: str, name: str) -> list[Record]:
    return list(state.records.list(f"{collection}/versions", name))


@pytest.mark.parametrize(
    ("asked", "collection", "kind"),
    [
        (None, "data", AssetType.URI_FOLDER),
        (AssetType.URI_FILE, "data", AssetType.URI_FILE),
        (AssetType.MLTABLE, "data", AssetType.MLTABLE),
        (AssetType.MLFLOW_MODEL, "models", AssetType.MLFLOW_MODEL),
        (AssetType.CUSTOM_MODEL, "models", AssetType.CUSTOM_MODEL),
        (AssetType.TRITON_MODEL, "models", AssetType.TRITON_MODEL),
    ],
)
def test_an_output_with_a_name_becomes_an_asset_of_its_type(
    state: State, prepare: Prepare, asked: AssetType | None, collection: str, kind: AssetType
) -> None:
    task, _ = prepare(o=Output(type=asked, datastore=STORE, asset_name="Best"), nameless=Output(type=asked))
    register_outputs(state, "j", task)
    (record,) = registered(state, collection, "best")
    facts: dict[str, Any] = {"job_name": "j"} if collection == "models" else {}
    assert record.value == (Model if collection == "models" else Data)(
        name="Best", version="1", id=Reference(collection, "Best", "1").id, path="azureml/j/o", datastore_id=STORE,
        type=kind, **facts,
    )  # fmt: skip
    container = state.records.find(collection, "best")
    assert container is not None
    assert container.name == "Best"
    assert len(state.records.list("data")) + len(state.records.list("models")) == 1


def test_an_asset_lies_where_its_output_was_stored(state: State, prepare: Prepare) -> None:
    task, _ = prepare(o=Output(asset_name="a", path="runs/${{name}}/x"))
    register_outputs(state, "j", task)
    (record,) = registered(state, "data", "a")
    assert isinstance(record.value, Data)
    assert (record.value.path, record.value.datastore_id) == ("runs/j/x", None)


def test_versions_count_up_and_names_keep_their_first_spelling(state: State, prepare: Prepare) -> None:
    for name, version in (("Best", None), ("best", "7"), ("BEST", "odd"), ("best", None)):
        task, _ = prepare(o=Output(asset_name=name, asset_version=version))
        register_outputs(state, "j", task)
    assert [record.name for record in registered(state, "data", "Best")] == ["1", "7", "odd", "8"]
    assert [record.name for record in state.records.list("data")] == ["Best"]


def test_a_version_that_is_there_is_not_replaced(state: State, prepare: Prepare) -> None:
    task, _ = prepare(o=Output(asset_name="a", asset_version="1"))
    register_outputs(state, "j", task)
    with pytest.raises(JobFailure, match="The output 'o' cannot be registered: a:1 exists already"):
        register_outputs(state, "k", task)
    (record,) = registered(state, "data", "a")
    assert isinstance(record.value, Data)
    assert record.value.path == "azureml/j/o"
