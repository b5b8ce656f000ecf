"""Versions of code, data, environments and models in the words of 2021-03-01-preview."""

from __future__ import annotations

import json
from typing import Any

import pytest

from amlwrap.assets import AssetType, Code, Data, EnvironmentDefinition, Model
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2021_03_01_preview.assets import READERS, WRITERS

STORE = resource_id("datastores", "workspaceartifactstore")
CALLED = Name("n", "1", "id")
NAMED: dict[str, Any] = {"name": "n", "version": "1", "id": "id"}
OWN = "http://127.0.0.1:4242/amlwraplocal/azureml/a"
CONDA = json.dumps({"name": "e", "dependencies": ["python"]}, indent=2)


def write(state: State, collection: str, value: Value) -> dict[str, Any]:
    return WRITERS[collection](state, Record(kind=f"{collection}/versions", parent="n", name="1", value=value))


@pytest.mark.parametrize(
    ("collection", "body", "value"),
    [
        ("codes", {"path": "a/b"}, Code(**NAMED, path="a/b")),
        ("codes", {"path": "a", "datastoreId": STORE}, Code(**NAMED, path="a", datastore_id=STORE)),
        ("data", {"datasetType": "Simple", "path": "a"}, Data(**NAMED, path="a")),
        ("data", {"datasetType": "Simple", "path": "https://h/a"}, Data(**NAMED, path="https://h/a")),
        ("models", {"path": "a"}, Model(**NAMED, path="a")),
        (
            "models",
            {"path": "a", "flavors": {"f": {"data": {}}}},
            Model(**NAMED, path="a", flavors={"f": {"data": {}}}),
        ),
        ("environments", {"environmentSpecificationType": "UserCreated"}, EnvironmentDefinition()),
        (
            "environments",
            {"environmentSpecificationType": "UserCreated", "condaFile": CONDA},
            EnvironmentDefinition(conda_file=CONDA),
        ),
    ],
    ids=str,
)
def test_a_version_is_read_and_written_as_it_was(
    state: State, collection: str, body: dict[str, Any], value: Value
) -> None:
    assert READERS[collection](state, body, CALLED) == value
    assert write(state, collection, value) == body


@pytest.mark.parametrize(
    ("docker", "value"),
    [
        ({"dockerSpecificationType": "Image", "dockerImageUri": "i"}, EnvironmentDefinition(image="i")),
        ({"dockerSpecificationType": "Build", "dockerfile": "FROM i"}, EnvironmentDefinition(dockerfile="FROM i")),
        (
            {"dockerSpecificationType": "Build", "dockerfile": "FROM i", "context": "https://h/c"},
            EnvironmentDefinition(dockerfile="FROM i", build_context="https://h/c"),
        ),
    ],
    ids=str,
)
def test_an_environment_is_an_image_or_how_one_is_built(
    state: State, docker: dict[str, Any], value: EnvironmentDefinition
) -> None:
    body = {"docker": {**docker, "platform": {"operatingSystemType": "Linux"}}}
    assert READERS["environments"](state, body, CALLED) == value
    assert write(state, "environments", value)["docker"] == body["docker"]


def test_a_build_context_whose_dockerfile_lies_in_it_says_where(state: State) -> None:
    value = EnvironmentDefinition(build_context="https://h/c", dockerfile_path="docker/file")
    written = write(state, "environments", value)["docker"]
    assert (written["context"], written["dockerfile"]) == ("https://h/c", "# docker/file in the build context")


@pytest.mark.parametrize("collection", ["codes", "data", "models"])
def test_a_location_is_kept_by_meaning_and_shown_as_it_is_now(state: State, collection: str) -> None:
    uri = {"path": "azureml://datastores/workspaceartifactstore/paths/a%20b"}
    value: Any = READERS[collection](state, uri, CALLED)
    assert (value.path, value.datastore_id) == ("a b", STORE)
    own: Any = READERS[collection](state, {"path": OWN.replace("4242", "1") + "?sig=hush"}, CALLED)
    assert "hush" not in own.path
    assert write(state, collection, own)["path"] == OWN


@pytest.mark.parametrize("reference", ["workspaceartifactstore", "azureml:workspaceartifactstore", STORE])
def test_a_datastore_is_kept_by_its_id(state: State, reference: str) -> None:
    value: Any = READERS["data"](state, {"path": "a", "datastoreId": reference}, CALLED)
    assert value.datastore_id == STORE


def test_what_cannot_be_a_location_is_refused_where_it_stands(state: State) -> None:
    with pytest.raises(RefusedError) as refused:
        READERS["data"](state, {"path": "azureml://jobs/j"}, CALLED)
    assert refused.value.path == ("path",)
    with pytest.raises(RefusedError) as refused:
        READERS["data"](state, {"path": "a", "datastoreId": "/x"}, CALLED)
    assert refused.value.path == ("datastore_id",)
    with pytest.raises(MissingError) as missing:
        READERS["data"](state, {"path": "azureml://datastores/no/paths/a"}, CALLED)
    assert missing.value.path == ("path",)
    with pytest.raises(RefusedError) as refused:
        READERS["environments"](state, {"condaFile": "[1"}, CALLED)
    assert refused.value.path == ("conda_file",)


def test_what_these_words_cannot_say_is_left_out(state: State) -> None:
    data = Data(**NAMED, path="a", type=AssetType.MLTABLE)
    assert write(state, "data", data) == {"datasetType": "Simple", "path": "a"}
    model = Model(**NAMED, path="a", type=AssetType.MLFLOW_MODEL, job_name="j")
    assert write(state, "models", model) == {"path": "a"}


def test_a_record_that_holds_something_else_is_no_version(state: State) -> None:
    with pytest.raises(TypeError, match="codes/versions 1 holds a Data"):
        write(state, "codes", Data(**NAMED, path="a"))
