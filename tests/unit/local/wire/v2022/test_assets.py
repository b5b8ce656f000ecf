"""Code, data, environments and models: what is read out of bodies, and how records are shown."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve

from amlwrap.assets import Data, EnvironmentDefinition
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import resource_id
from amlwrap.local.state import State
from amlwrap.local.store.records import Record, Request
from amlwrap.local.wire.family import Name
from amlwrap.local.wire.v2022_05_01_onward import FAMILY
from tests.support.contract import SECOND_FAMILY, check_body

SCHEMAS = {
    "codes": "CodeVersion",
    "data": "DataVersionBase",
    "environments": "EnvironmentVersion",
    "models": "ModelVersion",
}
FULL = f"azureml://subscriptions/{SUBSCRIPTION_ID}/resourcegroups/{RESOURCE_GROUP}/workspaces/{WORKSPACE_NAME}"
OWN = "http://127.0.0.1:4321/amlwraplocal/container-of-workspaceblobstore"


def record_of(state: State, collection: str, properties: dict[str, Any]) -> Record:
    name = Name("thing", "1", resource_id(collection, "thing", "versions", "1"))
    value = FAMILY.read_version[collection](state, properties, name)
    request = Request(FAMILY.name, {"properties": properties})
    return Record(kind=f"{collection}/versions", parent="thing", name="1", value=value, request=request)


def shown(state: State, collection: str, record: Record) -> dict[str, Any]:
    properties = FAMILY.write_version[collection](state, record)
    check_body(SCHEMAS[collection], properties, *SECOND_FAMILY)
    return properties


@pytest.mark.parametrize(
    ("kind", "sent", "answered"),
    [
        ("uri_file", "azureml://datastores/other/paths/in/iris.csv", f"{FULL}/datastores/other/paths/in/iris.csv"),
        ("uri_folder", "azureml://datastores/other/paths/in", f"{FULL}/datastores/other/paths/in/"),
        ("mltable", "azureml://datastores/other/paths/table/", f"{FULL}/datastores/other/paths/table/"),
        ("uri_folder", "azureml://datastores/other/paths/", f"{FULL}/datastores/other/paths/"),
        ("uri_file", "https://example.com/iris.csv?sv=1", "https://example.com/iris.csv?sv=1"),
        ("uri_folder", "https://example.com/folder", "https://example.com/folder"),
        ("uri_file", "http://127.0.0.1:1/amlwraplocal/c/iris.csv", "http://127.0.0.1:4321/amlwraplocal/c/iris.csv"),
    ],
)
def test_data_is_shown_where_it_lies(state: State, kind: str, sent: str, answered: str) -> None:
    record = record_of(state, "data", {"dataType": kind, "dataUri": sent})
    assert shown(state, "data", record) == {"dataType": kind, "dataUri": answered}


def test_data_on_a_datastore_is_a_path_on_it(state: State) -> None:
    value = record_of(
        state, "data", {"dataType": "URI_File", "dataUri": f"{FULL}/datastores/OTHER/paths/a%20b.csv"}
    ).value
    assert isinstance(value, Data)
    assert (value.path, value.datastore_id, value.type) == ("a b.csv", resource_id("datastores", "other"), "uri_file")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("in/iris.csv", "uri_file"),
        ("in/iris", "uri_folder"),
        ("in.d/iris", "uri_folder"),
        ("in/iris.csv/", "uri_folder"),
        ("https://example.com", "uri_folder"),
        ("https://example.com/iris.csv?sig=a/b", "uri_file"),
        ("https://[example/iris.csv", "uri_file"),
    ],
)
def test_data_of_which_nobody_said_what_it_is_goes_by_its_name(state: State, path: str, kind: str) -> None:
    value = Data(name="d", version="1", id="", path=path)
    assert shown(state, "data", Record(kind="data/versions", name="1", value=value))["dataType"] == kind


@pytest.mark.parametrize(
    ("collection", "properties", "error", "path"),
    [
        ("data", {"dataType": "parquet"}, RefusedError, ("type",)),
        ("data", {"dataType": "uri_file", "dataUri": "iris.csv"}, RefusedError, ("path",)),
        ("data", {"dataType": "uri_file", "dataUri": "azureml://jobs/a"}, RefusedError, ("path",)),
        ("data", {"dataType": "uri_file", "dataUri": "azureml://datastores/no/paths/a"}, MissingError, ("path",)),
        ("codes", {}, RefusedError, ("path",)),
        ("models", {"modelType": "custom_model"}, RefusedError, ("path",)),
        ("environments", {"condaFile": "dependencies: 3"}, RefusedError, ("conda_file",)),
        ("environments", {"condaFile": "a: [b"}, RefusedError, ("conda_file",)),
    ],
)
def test_what_lies_nowhere_or_is_nothing_is_refused(
    state: State, collection: str, properties: dict[str, Any], error: type[Exception], path: tuple[str, ...]
) -> None:
    with pytest.raises(error) as caught:
        record_of(state, collection, properties)
    assert getattr(caught.value, "path", None) == path


@pytest.mark.parametrize("sent", [f"{OWN}/src%20a", "azureml://datastores/workspaceblobstore/paths/src a"])
def test_code_is_shown_by_the_url_of_its_blobs(state: State, sent: str) -> None:
    assert shown(state, "codes", record_of(state, "codes", {"codeUri": sent})) == {
        "codeUri": f"{OWN}/src%20a", "provisioningState": "Succeeded",
    }  # fmt: skip


def test_a_conda_file_comes_back_as_json(state: State) -> None:
    sent = {"image": "python:3.11", "condaFile": "name: x\ndependencies:\n- python=3.11\n- pip: [lightgbm]\n"}
    answered = shown(state, "environments", record_of(state, "environments", sent))
    content = {"name": "x", "dependencies": ["python=3.11", {"pip": ["lightgbm"]}]}
    assert answered == {
        "image": "python:3.11", "condaFile": json.dumps(content, indent=2), "osType": "Linux",
        "autoRebuild": "Disabled", "provisioningState": "Succeeded", "environmentType": "UserCreated",
    }  # fmt: skip
    again = record_of(state, "environments", answered)
    assert again.value == record_of(state, "environments", sent).value


def test_an_environment_without_a_conda_file_has_an_empty_one(state: State) -> None:
    sent = {"build": {"contextUri": "http://127.0.0.1:1/amlwraplocal/c/env", "dockerfilePath": "a/Dockerfile"}}
    record = record_of(state, "environments", sent)
    assert shown(state, "environments", record) == {
        "build": {"contextUri": "http://127.0.0.1:4321/amlwraplocal/c/env", "dockerfilePath": "a/Dockerfile"},
        "condaFile": "", "osType": "Linux", "environmentType": "UserCreated", "autoRebuild": "Disabled",
        "provisioningState": "Succeeded",
    }  # fmt: skip
    assert record_of(state, "environments", sent | {"condaFile": ""}).value == record.value


def test_a_context_that_names_no_dockerfile_has_the_usual_one(state: State) -> None:
    sent = {"build": {"contextUri": "http://127.0.0.1:1/amlwraplocal/c/env"}}
    assert (
        shown(state, "environments", record_of(state, "environments", sent))["build"]["dockerfilePath"] == "Dockerfile"
    )


def test_the_operating_system_that_was_asked_for_is_shown_again(state: State) -> None:
    record = record_of(state, "environments", {"image": "windows", "osType": "Windows"})
    assert shown(state, "environments", record)["osType"] == "Windows"


@pytest.mark.parametrize("context", [None, "docker"])
def test_the_text_of_a_dockerfile_has_no_member(state: State, context: str | None) -> None:
    value = EnvironmentDefinition(dockerfile="FROM scratch", build_context=context)
    answered = shown(state, "environments", Record(kind="environments/versions", name="1", value=value))
    assert "build" not in answered
    value = evolve(value, build_context="https://example.com/context")
    answered = shown(state, "environments", Record(kind="environments/versions", name="1", value=value))
    assert answered["build"] == {"contextUri": "https://example.com/context", "dockerfilePath": "Dockerfile"}


def test_a_model_says_what_made_it_and_how_it_is_loaded(state: State) -> None:
    sent = {
        "modelUri": "azureml://datastores/other/paths/model", "modelType": "MLflow_model", "jobName": "j",
        "flavors": {"lightgbm": {"data": {"data": "model.lgb"}}, "none": None},
    }  # fmt: skip
    assert shown(state, "models", record_of(state, "models", sent)) == {
        "modelUri": f"{FULL}/datastores/other/paths/model", "modelType": "mlflow_model", "jobName": "j",
        "flavors": {"lightgbm": {"data": {"data": "model.lgb"}}},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("versions", "latest", "following"),
    [([], None, "1"), (["1", "2"], "2", "3"), (["9", "10", "foo"], "foo", "11"), (["foo"], "foo", "1")],
)
def test_a_container_tells_of_its_versions(versions: list[str], latest: str | None, following: str) -> None:
    records = [Record(kind="models/versions", parent="m", name=version) for version in versions]
    shown = FAMILY.write_container(Record(kind="models", name="m"), records)
    assert (shown.get("latestVersion"), shown["nextVersion"]) == (latest, following)


def test_a_model_of_which_little_is_said_has_no_flavors(state: State) -> None:
    sent = {"modelUri": "https://example.com/model", "modelType": "onnx"}
    assert shown(state, "models", record_of(state, "models", sent)) == sent | {"flavors": {}}


def test_a_model_with_flavors_is_an_mlflow_model_whoever_left_that_out(state: State) -> None:
    sent = {"modelUri": "https://example.com/model", "flavors": {"lightgbm": {"data": {"data": "model.lgb"}}}}
    assert shown(state, "models", record_of(state, "models", sent)) == sent | {"modelType": "mlflow_model"}
