"""Answers of 2022-05-01 and later with nulls, unknown words and wrong shapes: read without raising, and kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from amlrest.types import JsonObject
from amlrest.v2024_04_01 import models
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.dialects.computes import decode_compute
from amlwrap.dialects.v2022_05_01_onward import assets
from amlwrap.dialects.v2022_05_01_onward.datastores import decode_datastore
from tests.support.job_strategies import WORKSPACE
from tests.support.odd_values import odd_values, places, replaced
from tests.support.second_dialect import SCOPE

FILED = {"description": "what", "tags": {"a": "b"}, "isAnonymous": False, "isArchived": False, "properties": {}}
URI = "azureml://datastores/blobs/paths/x"
AML = {
    "computeType": "AmlCompute",
    "provisioningState": "Succeeded",
    "properties": {"vmSize": "Standard_DS3_v2", "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 4}},
}
BLOB = {
    "datastoreType": "AzureBlob",
    "accountName": "a",
    "containerName": "c",
    "endpoint": "core.windows.net",
    "protocol": "https",
    "credentials": {"credentialsType": "AccountKey"},
    "isDefault": True,
}
BUILD = {"build": {"contextUri": "https://a/c", "dockerfilePath": "Dockerfile"}, "condaFile": "{}", "image": None}
MODEL = {"modelUri": URI, "modelType": "mlflow_model", "jobName": "j", "flavors": {"lightgbm": {"data": {"a": "b"}}}}

Case = tuple[type[JsonObject], Callable[[Any], object], str, dict[str, Any]]
CASES: dict[str, Case] = {
    "compute": (models.ComputeResource, decode_compute, "computes/n", AML),
    "datastore": (models.DatastoreResource, decode_datastore, "datastores/n", BLOB),
    "environment": (models.EnvironmentVersionResource, assets.decode_environment, "environments/n/versions/1", BUILD),
    "data": (
        models.DataVersionBaseResource,
        partial(assets.decode_data, scope=SCOPE),
        "data/n/versions/1",
        {"dataType": "uri_file", "dataUri": URI},
    ),
    "code": (
        models.CodeVersionResource,
        partial(assets.decode_code, scope=SCOPE),
        "codes/n/versions/1",
        {"codeUri": "https://a/c"},
    ),
    "model": (models.ModelVersionResource, partial(assets.decode_model, scope=SCOPE), "models/n/versions/1", MODEL),
}


def resource(name: str) -> dict[str, Any]:
    _, _, place, properties = CASES[name]
    system_data = {"createdAt": "2023-05-19T10:07:54.6914304+00:00", "createdBy": "someone"}
    return {
        "id": f"{WORKSPACE}/{place}",
        "name": "n",
        "location": "eastus",
        "systemData": system_data,
        "properties": {**FILED, **properties},
    }


@pytest.mark.parametrize("name", CASES)
def test_null_anywhere_is_read(name: str) -> None:
    model, decode, *_ = CASES[name]
    body = resource(name)
    for path in places(body):
        assert decode(model.from_dict(replaced(body, path, None))) is not None


@pytest.mark.parametrize("name", CASES)
@given(data=st.data())
def test_anything_anywhere_is_read_and_kept(name: str, data: st.DataObject) -> None:
    model, decode, *_ = CASES[name]
    body = resource(name)
    changed = replaced(body, data.draw(st.sampled_from(list(places(body)))), data.draw(odd_values))
    read = model.from_dict(changed)
    repr(decode(read))
    assert json.loads(json.dumps(read.to_dict())) == changed


@pytest.mark.parametrize("name", CASES)
def test_an_empty_answer_is_read(name: str) -> None:
    model, decode, *_ = CASES[name]
    assert decode(model.from_dict({})) is not None


@pytest.mark.parametrize(
    "uri", ["azureml://", "azureml://subscriptions/a b/resourcegroups/g%/workspaces/?/datastores/é é/paths/", "\n", ":"]
)
def test_no_uri_is_too_odd_to_be_read(uri: str) -> None:
    properties = {"dataType": "uri_file", "dataUri": uri}
    found = assets.decode_data(models.DataVersionBaseResource.from_dict({"properties": properties}), SCOPE)
    assert repr(found)
