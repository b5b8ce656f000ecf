"""Computes, datastores, environments, data and code through 2021-03-01-preview."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from amlrest.v2021_03_01_preview import models

from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.dialects.alike import decode_secrets
from amlwrap.dialects.computes import decode_compute
from amlwrap.dialects.v2021_03_01_preview import assets
from tests.support.contract import check_body, upstream_examples
from tests.support.job_strategies import WORKSPACE

IMAGE = EnvironmentDefinition(image="mcr.microsoft.com/image", conda_file="dependencies: [python]\n", name="e")


def test_azures_examples_of_computes_are_understood() -> None:
    seen = set()
    for name, body in upstream_examples("Compute"):
        for resource in body.get("value", [body]) if isinstance(body, dict) else []:
            if "computeType" not in resource.get("properties", {}):
                continue
            compute = decode_compute(models.ComputeResource.from_dict(resource))
            seen.add(compute.type)
            assert (compute.name, compute.id) == (resource["name"], resource["id"]), name
            assert compute.type == resource["properties"]["computeType"], name
            inner = resource["properties"].get("properties") or {}
            assert compute.size == inner.get("vmSize", inner.get("agentVmSize")), name
            if scale := inner.get("scaleSettings"):
                assert (compute.min_nodes, compute.max_nodes) == (scale["minNodeCount"], scale["maxNodeCount"]), name
    assert {"AmlCompute", "AKS", "ComputeInstance", "DataFactory"} <= seen


def test_azures_examples_of_datastores_are_understood_and_show_no_secret() -> None:
    seen = set()
    for name, body in upstream_examples("Datastore"):
        for resource in body.get("value", [body]):
            if "properties" not in resource:
                continue
            datastore = assets.decode_datastore(models.DatastorePropertiesResource.from_dict(resource))
            contents = resource["properties"]["contents"]
            seen.add(datastore.type)
            assert (datastore.name, datastore.type) == (resource["name"], contents["contentsType"]), name
            assert datastore.is_default == resource["properties"].get("isDefault", False), name
            credentials = contents.get("credentials") or {}
            assert datastore.credentials_type == credentials.get("credentialsType"), name
            assert "credentials" not in datastore.details, name
    assert {"AzureBlob", "AzureFile", "AzureDataLakeGen1", "AzureSqlDatabase", "AzurePostgreSql"} <= seen


def datastore(contents: Any) -> Any:
    resource = {"name": "d", "id": f"{WORKSPACE}/datastores/d", "properties": {"contents": contents}}
    return assets.decode_datastore(models.DatastorePropertiesResource.from_dict(resource))


SERVER = {"endpoint": "database.windows.net", "serverName": "srv", "databaseName": "db", "portNumber": 1433}


@pytest.mark.parametrize(
    ("contents", "account", "container", "details"),
    [
        ({"contentsType": "AzureBlob", "accountName": "a", "containerName": "c"}, "a", "c", {}),
        ({"contentsType": "AzureFile", "accountName": "a", "containerName": "share"}, "a", "share", {}),
        ({"contentsType": "AzureDataLakeGen1", "storeName": "lake"}, "lake", None, {"storeName": "lake"}),
        ({"contentsType": "AzureDataLakeGen2", "accountName": "a", "containerName": "fs"}, "a", "fs", {}),
        ({"contentsType": "AzureSqlDatabase", **SERVER}, "srv", "db", {"portNumber": 1433}),
        ({"contentsType": "AzurePostgreSql", **SERVER, "enableSSL": True}, "srv", "db", {"enableSSL": True}),
        ({"contentsType": "GlusterFs", "serverAddress": "gl", "volumeName": "v"}, "gl", "v", {"volumeName": "v"}),
        ({"contentsType": "AzureMySql", "serverName": "srv"}, "srv", None, {"serverName": "srv"}),
        ({"contentsType": "New", "accountName": "a", "containerName": "c", "size": 1}, "a", "c", {"size": 1}),
    ],
)
def test_every_contents_type_is_shown(
    contents: dict[str, Any], account: str | None, container: str | None, details: dict[str, Any]
) -> None:
    credentials = {"credentialsType": "AccountKey", "secrets": {"secretsType": "AccountKey", "key": "the-key"}}
    found = datastore({**contents, "credentials": credentials})
    assert (found.type, found.account_name, found.container_name) == (contents["contentsType"], account, container)
    assert details.items() <= found.details.items()
    assert "the-key" not in repr(found)
    assert "the-key" not in str(found.details)


def test_tags_are_read_in_any_case_and_shown_as_the_contract_spells_them() -> None:
    found = datastore({"contentsType": "azureblob", "credentials": {"credentialsType": "accountKEY"}})
    assert (found.type, found.credentials_type) == ("AzureBlob", "AccountKey")


@pytest.mark.parametrize(
    ("body", "key", "sas"),
    [
        ({"secretsType": "AccountKey", "key": "the-key"}, "the-key", None),
        ({"secretsType": "Sas", "sasToken": "?sv=1&sig=s"}, None, "sv=1&sig=s"),
        ({"secretsType": "Sas", "sasToken": "sv=1&sig=s"}, None, "sv=1&sig=s"),
        ({"secretsType": "ServicePrincipal", "clientSecret": "hidden"}, None, None),
        ({"secretsType": "Certificate", "certificate": "hidden"}, None, None),
        ({"secretsType": "Quantum", "qubits": "hidden"}, None, None),
        ({}, None, None),
    ],
)
def test_secrets_are_read_and_never_shown(body: dict[str, Any], key: str | None, sas: str | None) -> None:
    from amlrest.types import read_union
    from amlrest.v2021_03_01_preview import models

    variants = {
        "AccountKey": "AccountKeyDatastoreSecrets",
        "Sas": "SasDatastoreSecrets",
        "ServicePrincipal": "ServicePrincipalDatastoreSecrets",
        "Certificate": "CertificateDatastoreSecrets",
    }
    found = decode_secrets(read_union(models, "secretsType", variants, "UnknownDatastoreSecrets")(body))
    assert (found.key, found.sas_token) == (key, sas)
    for secret in ("the-key", "sig=s", "hidden"):
        assert secret not in repr(found)
        assert secret not in repr(found.raw)


@pytest.mark.parametrize(
    ("definition", "docker"),
    [
        (IMAGE, {"dockerSpecificationType": "Image", "dockerImageUri": IMAGE.image}),
        (
            EnvironmentDefinition(dockerfile="FROM x\n", build_context="https://context"),
            {"dockerSpecificationType": "Build", "dockerfile": "FROM x\n", "context": "https://context"},
        ),
        (EnvironmentDefinition(dockerfile="FROM x\n"), {"dockerSpecificationType": "Build", "dockerfile": "FROM x\n"}),
    ],
)
def test_environments_validate_and_come_back(definition: EnvironmentDefinition, docker: dict[str, Any]) -> None:
    model = assets.encode_environment(definition, description="what", tags={"a": "b"})
    body = model.to_dict()
    check_body("EnvironmentSpecificationVersionResource", body)
    assert body["properties"]["docker"] == docker
    assert body["properties"].get("isAnonymous", False) is (definition.name is None)
    resource = {**body, "name": "1", "id": f"{WORKSPACE}/environments/env/versions/1"}
    found = assets.decode_environment(models.EnvironmentSpecificationVersionResource.from_dict(resource))
    assert (found.name, found.version, found.image) == ("env", "1", definition.image)
    assert (found.dockerfile, found.conda_file) == (definition.dockerfile, definition.conda_file)
    assert found.build_context == definition.build_context
    assert (found.description, found.tags) == ("what", {"a": "b"})


def test_data_validates_and_comes_back() -> None:
    model = assets.encode_data(
        path="LocalUpload/x",
        datastore_id=f"{WORKSPACE}/datastores/d",
        type=AssetType.URI_FILE,
        description=None,
        tags={},
        is_anonymous=False,
    )
    body = model.to_dict()
    check_body("DataVersionResource", body)
    assert body == {
        "properties": {
            "datasetType": "Simple",
            "datastoreId": f"{WORKSPACE}/datastores/d",
            "path": "LocalUpload/x",
        }
    }
    found = assets.decode_data(
        models.DataVersionResource.from_dict({**body, "id": f"{WORKSPACE}/data/iris/versions/3"})
    )
    assert (found.name, found.version, found.path) == ("iris", "3", "LocalUpload/x")


def test_code_validates_and_comes_back() -> None:
    model = assets.encode_code(
        url="https://a.blob.core.windows.net/c/LocalUpload/x",
        path="LocalUpload/x",
        datastore_id=f"{WORKSPACE}/datastores/d",
        content_hash="c0ffee",
        is_anonymous=True,
    )
    body = model.to_dict()
    check_body("CodeVersionResource", body)
    assert body == {
        "properties": {
            "path": "LocalUpload/x",
            "datastoreId": f"{WORKSPACE}/datastores/d",
            "isAnonymous": True,
            "properties": {"hash_sha256": "c0ffee", "hash_version": "202208"},
        }
    }
    system_data = {"createdAt": "2021-03-01T00:00:00.1234567+00:00"}
    resource = {**body, "id": f"{WORKSPACE}/codes/c/versions/1", "systemData": system_data}
    found = assets.decode_code(models.CodeVersionResource.from_dict(resource))
    assert (found.name, found.version, found.created_at) == ("c", "1", datetime(2021, 3, 1, 0, 0, 0, 123456, UTC))


FLAVORS = {"lightgbm": {"data": {"data": "model.lgb", "lgb_version": "4.6.0"}}}


def test_a_model_validates_and_comes_back() -> None:
    body = assets.encode_model(
        path="ExperimentRun/dcid.train/outputs/model",
        datastore_id=f"{WORKSPACE}/datastores/d",
        type=AssetType.MLFLOW_MODEL,
        job_name="train",
        flavors=FLAVORS,
        description="what",
        tags={"a": "b"},
    ).to_dict()
    check_body("ModelVersionResource", body)
    assert body == {
        "properties": {
            "datastoreId": f"{WORKSPACE}/datastores/d",
            "path": "ExperimentRun/dcid.train/outputs/model",
            "flavors": FLAVORS,
            "properties": {"job_name": "train"},
            "description": "what",
            "tags": {"a": "b"},
        }
    }
    resource = {**body, "id": f"{WORKSPACE}/models/m/versions/2"}
    found = assets.decode_model(models.ModelVersionResource.from_dict(resource))
    assert (found.name, found.version, found.type, found.job_name) == ("m", "2", AssetType.MLFLOW_MODEL, "train")
    assert (found.flavors, found.description, found.tags) == (FLAVORS, "what", {"a": "b"})


def test_a_model_without_flavors_is_of_a_type_that_is_not_told() -> None:
    body = assets.encode_model(
        path="m.txt",
        datastore_id=None,
        type=AssetType.CUSTOM_MODEL,
        job_name=None,
        flavors={},
        description=None,
        tags={},
    ).to_dict()
    check_body("ModelVersionResource", body)
    assert body == {"properties": {"path": "m.txt"}}
    assert assets.decode_model(models.ModelVersionResource.from_dict(body)).type is None
