"""Computes, datastores, environments, data, code and models through 2022-05-01 and later."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from amlrest.types import read_union
from amlrest.v2024_04_01 import models
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.dialects.alike import decode_secrets
from amlwrap.dialects.v2022_05_01_onward import assets
from amlwrap.dialects.v2022_05_01_onward.datastores import decode_datastore
from amlwrap.errors import UsageError
from tests.support.contract import SECOND_FAMILY, check_body
from tests.support.job_strategies import WORKSPACE
from tests.support.second_dialect import SCOPE

CONDA = "dependencies: [python]\n"
STORE = f"{WORKSPACE}/datastores/blobs"


def datastore(properties: Any) -> Any:
    resource = {"name": "d", "id": f"{WORKSPACE}/datastores/d", "properties": properties}
    return decode_datastore(models.DatastoreResource.from_dict(resource))


LAKE_HOUSE = {"artifact": {"artifactType": "LakeHouse", "artifactName": "a"}, "oneLakeWorkspaceName": "lake"}


@pytest.mark.parametrize(
    ("properties", "account", "container", "details"),
    [
        ({"datastoreType": "AzureBlob", "accountName": "a", "containerName": "c"}, "a", "c", {}),
        ({"datastoreType": "AzureFile", "accountName": "a", "fileShareName": "share"}, "a", "share", {}),
        ({"datastoreType": "AzureDataLakeGen1", "storeName": "lake"}, "lake", None, {}),
        ({"datastoreType": "AzureDataLakeGen2", "accountName": "a", "filesystem": "fs"}, "a", "fs", {}),
        ({"datastoreType": "OneLake", **LAKE_HOUSE}, None, None, LAKE_HOUSE),
        ({"datastoreType": "Hdfs", "nameNodeAddress": "host"}, None, None, {"nameNodeAddress": "host"}),
        (
            {"datastoreType": "AzureBlob", "resourceGroup": "g", "serviceDataAccessAuthIdentity": "None"},
            None,
            None,
            {"resourceGroup": "g", "serviceDataAccessAuthIdentity": "None"},
        ),
    ],
)
def test_every_datastore_type_is_shown_without_secrets(
    properties: dict[str, Any], account: str | None, container: str | None, details: dict[str, Any]
) -> None:
    credentials = {"credentialsType": "accountKEY", "secrets": {"secretsType": "AccountKey", "key": "the-key"}}
    filed = {"description": "what", "tags": {"a": "b"}, "properties": {}, "isDefault": True}
    place = {"endpoint": "core.windows.net", "protocol": "https"}
    found = datastore({**properties, **filed, **place, "credentials": credentials})
    assert (found.type, found.account_name, found.container_name) == (properties["datastoreType"], account, container)
    assert (found.endpoint, found.protocol, found.is_default) == ("core.windows.net", "https", True)
    assert found.credentials_type == "AccountKey"
    assert found.details == details
    assert "the-key" not in repr(found)


def test_tags_are_read_in_any_case_and_shown_as_the_contract_spells_them() -> None:
    found = datastore({"datastoreType": "azureblob", "credentials": {"credentialsType": "NONE"}})
    assert (found.type, found.credentials_type) == ("AzureBlob", "None")


@pytest.mark.parametrize(
    ("body", "key", "sas"),
    [
        ({"secretsType": "AccountKey", "key": "the-key"}, "the-key", None),
        ({"secretsType": "Sas", "sasToken": "?sv=1&sig=s"}, None, "sv=1&sig=s"),
        ({"secretsType": "ServicePrincipal", "clientSecret": "hidden"}, None, None),
        ({"secretsType": "Quantum", "qubits": "hidden"}, None, None),
    ],
)
def test_secrets_are_read_and_never_shown(body: dict[str, Any], key: str | None, sas: str | None) -> None:
    variants = {kind: f"{kind}DatastoreSecrets" for kind in ("AccountKey", "Sas", "ServicePrincipal", "Certificate")}
    found = decode_secrets(read_union(models, "secretsType", variants, "UnknownDatastoreSecrets")(body))
    assert (found.type, found.key, found.sas_token) == (body["secretsType"], key, sas)
    for secret in ("the-key", "sig=s", "hidden"):
        assert secret not in repr(found)
        assert secret not in repr(found.raw)


@pytest.mark.parametrize(
    ("definition", "properties"),
    [
        (EnvironmentDefinition(image="python", name="e"), {"image": "python"}),
        (
            EnvironmentDefinition(image="python", conda_file=CONDA),
            {"image": "python", "condaFile": CONDA, "isAnonymous": True},
        ),
        (
            EnvironmentDefinition(build_context="https://a/c/folder", dockerfile_path="docker/Dockerfile", name="e"),
            {"build": {"contextUri": "https://a/c/folder", "dockerfilePath": "docker/Dockerfile"}},
        ),
        (
            EnvironmentDefinition(build_context="https://a/c/folder", conda_file=CONDA, name="e"),
            {"build": {"contextUri": "https://a/c/folder"}, "condaFile": CONDA},
        ),
    ],
)
def test_environments_validate_and_come_back(definition: EnvironmentDefinition, properties: dict[str, Any]) -> None:
    body = assets.encode_environment(definition, description="what", tags={"a": "b"}).to_dict()
    check_body("EnvironmentVersionResource", body, *SECOND_FAMILY)
    assert body == {"properties": {**properties, "description": "what", "tags": {"a": "b"}}}
    resource = {**body, "name": "1", "id": f"{WORKSPACE}/environments/env/versions/1"}
    found = assets.decode_environment(models.EnvironmentVersionResource.from_dict(resource))
    assert (found.name, found.version, found.description, found.tags) == ("env", "1", "what", {"a": "b"})
    assert (found.image, found.conda_file) == (definition.image, definition.conda_file)
    assert (found.build_context, found.dockerfile_path) == (definition.build_context, definition.dockerfile_path)


def test_an_environment_without_conda_file_image_or_build_says_so() -> None:
    properties = {"condaFile": "", "image": "", "environmentType": "Curated"}
    found = assets.decode_environment(models.EnvironmentVersionResource.from_dict({"properties": properties}))
    assert (found.conda_file, found.image, found.build_context) == (None, None, None)


def encoded_data(**given: Any) -> dict[str, Any]:
    arguments = {"datastore_id": None, "type": None, "description": None, "tags": {}, "is_anonymous": False, **given}
    body = assets.encode_data(**arguments).to_dict()
    check_body("DataVersionBaseResource", body, *SECOND_FAMILY)
    return body


@pytest.mark.parametrize(
    ("given", "properties"),
    [
        (
            {"path": "LocalUpload/x/iris.csv", "datastore_id": STORE},
            {"dataType": "uri_file", "dataUri": "azureml://datastores/blobs/paths/LocalUpload/x/iris.csv"},
        ),
        (
            {"path": "LocalUpload/x", "datastore_id": STORE, "is_anonymous": True},
            {
                "dataType": "uri_folder",
                "dataUri": "azureml://datastores/blobs/paths/LocalUpload/x",
                "isAnonymous": True,
            },
        ),
        (
            {"path": "https://host/iris.csv?sv=1", "description": "what", "tags": {"a": "b"}},
            {
                "dataType": "uri_file",
                "dataUri": "https://host/iris.csv?sv=1",
                "description": "what",
                "tags": {"a": "b"},
            },
        ),
        (
            {"path": "wasbs://c@a.blob.core.windows.net/iris.csv", "type": "uri_folder"},
            {"dataType": "uri_folder", "dataUri": "wasbs://c@a.blob.core.windows.net/iris.csv"},
        ),
        (
            {"path": "a b/100%.csv", "datastore_id": STORE, "type": AssetType.MLTABLE},
            {"dataType": "mltable", "dataUri": "azureml://datastores/blobs/paths/a b/100%25.csv"},
        ),
        ({"path": "https://host", "type": "URI_FILE"}, {"dataType": "uri_file", "dataUri": "https://host"}),
    ],
)
def test_data_is_written_with_its_type_and_uri(given: dict[str, Any], properties: dict[str, Any]) -> None:
    assert encoded_data(**given) == {"properties": properties}


@pytest.mark.parametrize("kind", ["mlflow_model", AssetType.CUSTOM_MODEL, "table"])
def test_data_of_a_type_that_no_data_has_is_refused(kind: str) -> None:
    with pytest.raises(UsageError, match=rf"data of type '{kind}' cannot be registered: use uri_file, uri_folder or"):
        encoded_data(path="https://host/x", type=kind)


def decoded_data(uri: str, kind: str = "uri_folder") -> Any:
    properties = {"dataType": kind, "dataUri": uri}
    resource = {"id": f"{WORKSPACE}/data/iris/versions/3", "name": "3", "properties": properties}
    return assets.decode_data(models.DataVersionBaseResource.from_dict(resource), SCOPE)


@pytest.mark.parametrize(
    ("uri", "path", "datastore_id"),
    [
        ("azureml://datastores/blobs/paths/a/b/", "a/b", STORE),
        ("azureml://subscriptions/s/resourcegroups/g/workspaces/w/datastores/blobs/paths/a/b/", "a/b", STORE),
        ("azureml://subscriptions/S/resourceGroups/G/workspaces/W/datastores/blobs/paths/a.csv", "a.csv", STORE),
        ("azureml://workspaces/10000000-0000-0000-0000-000000000039/datastores/blobs/paths/a.csv", "a.csv", STORE),
        ("azureml://datastores/blobs/paths/100%25.csv", "100%.csv", STORE),
        (
            "azureml://subscriptions/s/resourcegroups/g/workspaces/other/datastores/blobs/paths/a",
            "a",
            f"{WORKSPACE.removesuffix('w')}other/datastores/blobs",
        ),
        ("https://host/a/b/", "https://host/a/b/", None),
        ("azureml://jobs/j/outputs/o/paths/a", "azureml://jobs/j/outputs/o/paths/a", None),
    ],
)
def test_where_data_lies_is_read_in_every_form(uri: str, path: str, datastore_id: str | None) -> None:
    found = decoded_data(uri)
    assert (found.name, found.version, found.path, found.datastore_id) == ("iris", "3", path, datastore_id)


@pytest.mark.parametrize(
    ("kind", "read"), [("URI_FILE", AssetType.URI_FILE), ("mltable", AssetType.MLTABLE), ("parquet", "parquet")]
)
def test_types_of_data_are_read_in_any_case_and_kept_when_new(kind: str, read: str) -> None:
    assert decoded_data("https://host", kind).type == read


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=12))
def test_every_path_on_a_datastore_comes_back_as_it_was(path: str) -> None:
    body = encoded_data(path=path, datastore_id=STORE)
    found = decoded_data(body["properties"]["dataUri"])
    assert (found.path, found.datastore_id) == (path.rstrip("/"), STORE)


def test_code_validates_and_comes_back() -> None:
    url = "https://a.blob.core.windows.net:443/container/src"
    body = assets.encode_code(url=url, path=None, datastore_id=None, content_hash="c0ffee", is_anonymous=True).to_dict()
    check_body("CodeVersionResource", body, *SECOND_FAMILY)
    facts = {"hash_sha256": "c0ffee", "hash_version": "202208"}
    assert body == {"properties": {"codeUri": url, "properties": facts, "isAnonymous": True}}
    system_data = {"createdAt": "2023-05-19T10:07:54.6914304+00:00"}
    resource = {**body, "id": f"{WORKSPACE}/codes/c/versions/1", "systemData": system_data}
    found = assets.decode_code(models.CodeVersionResource.from_dict(resource), SCOPE)
    assert (found.name, found.version, found.created_at) == ("c", "1", datetime(2023, 5, 19, 10, 7, 54, 691430, UTC))
    assert (found.path, found.datastore_id) == (url, None)


def test_what_opens_a_url_is_not_shown() -> None:
    url = "https://a.blob.core.windows.net/c/src?sv=1&sig=hidden"
    found = (
        decoded_data(url),
        assets.decode_code(models.CodeVersionResource.from_dict({"properties": {"codeUri": url}}), SCOPE),
        assets.decode_model(models.ModelVersionResource.from_dict({"properties": {"modelUri": url}}), SCOPE),
    )
    assert [asset.path for asset in found] == [url] * 3
    assert "hidden" not in repr(found)


def test_code_on_a_datastore_is_written_as_a_url_and_read_as_whatever_uri_it_has() -> None:
    url = "https://a.blob.core.windows.net/c/LocalUpload/x"
    body = assets.encode_code(
        url=url, path="LocalUpload/x", datastore_id=STORE, content_hash="c0ffee", is_anonymous=False
    ).to_dict()
    assert body["properties"]["codeUri"] == url
    resource = {"properties": {"codeUri": "azureml://datastores/blobs/paths/LocalUpload/x"}}
    found = assets.decode_code(models.CodeVersionResource.from_dict(resource), SCOPE)
    assert (found.path, found.datastore_id) == ("LocalUpload/x", STORE)


def test_a_model_tells_its_type_its_job_and_its_flavors() -> None:
    properties = {
        "modelUri": "azureml://datastores/blobs/paths/model",
        "modelType": "MLflow_model",
        "jobName": "j",
        "flavors": {"lightgbm": {"data": {"lgb_version": "3.3.2"}}, "gone": None},
    }
    resource = {"id": f"{WORKSPACE}/models/m/versions/2", "properties": properties}
    found = assets.decode_model(models.ModelVersionResource.from_dict(resource), SCOPE)
    assert (found.name, found.version, found.path, found.datastore_id) == ("m", "2", "model", STORE)
    assert (found.type, found.job_name) == (AssetType.MLFLOW_MODEL, "j")
    assert found.flavors == {"lightgbm": {"data": {"lgb_version": "3.3.2"}}}


def test_a_model_validates_and_comes_back() -> None:
    flavors = {"lightgbm": {"data": {"data": "model.lgb", "lgb_version": "4.6.0"}}}
    body = assets.encode_model(
        path="ExperimentRun/dcid.train/outputs/50%",
        datastore_id=STORE,
        type=AssetType.MLFLOW_MODEL,
        job_name="train",
        flavors=flavors,
        description="what",
        tags={"a": "b"},
    ).to_dict()
    check_body("ModelVersionResource", body, *SECOND_FAMILY)
    assert body == {
        "properties": {
            "modelUri": "azureml://datastores/blobs/paths/ExperimentRun/dcid.train/outputs/50%25",
            "modelType": "mlflow_model",
            "jobName": "train",
            "flavors": flavors,
            "description": "what",
            "tags": {"a": "b"},
        }
    }
    resource = {**body, "id": f"{WORKSPACE}/models/m/versions/2"}
    found = assets.decode_model(models.ModelVersionResource.from_dict(resource), SCOPE)
    assert (found.path, found.datastore_id) == ("ExperimentRun/dcid.train/outputs/50%", STORE)
    assert (found.type, found.job_name, found.flavors) == (AssetType.MLFLOW_MODEL, "train", flavors)
    assert (found.description, found.tags) == ("what", {"a": "b"})


def test_the_job_of_a_model_that_an_earlier_api_version_registered_is_read() -> None:
    properties = {
        "modelUri": "azureml://datastores/blobs/paths/model",
        "jobName": None,
        "properties": {"job_name": "j"},
    }
    resource = {"id": f"{WORKSPACE}/models/m/versions/2", "properties": properties}
    assert assets.decode_model(models.ModelVersionResource.from_dict(resource), SCOPE).job_name == "j"
