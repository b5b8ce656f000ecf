"""Answers with nulls, unknown words and wrong shapes anywhere in them: read without raising, whatever is left."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from amlrest.types import JsonObject
from amlrest.v2021_03_01_preview import models
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.dialects.computes import decode_compute
from amlwrap.dialects.v2021_03_01_preview import assets, job_resources
from tests.support.job_strategies import WORKSPACE
from tests.support.odd_values import odd_values, places, replaced

SYSTEM = {"createdAt": "2021-03-01T00:00:00Z", "createdBy": "someone"}
TRIAL = {
    "command": "python main.py",
    "codeId": f"{WORKSPACE}/codes/c/versions/1",
    "environmentId": f"{WORKSPACE}/environments/e/versions/1",
    "environmentVariables": {"A": "b"},
    "inputDataBindings": {"iris": {"dataId": f"{WORKSPACE}/data/i/versions/1", "mode": "Download"}},
    "outputDataBindings": {"model": {"datastoreId": f"{WORKSPACE}/datastores/d", "pathOnDatastore": "p"}},
    "distribution": {"distributionType": "Mpi", "processCountPerInstance": 2},
    "timeout": "PT1H",
}
JOB = {
    "compute": {"target": f"{WORKSPACE}/computes/c", "instanceCount": 2, "instanceType": "x"},
    "experimentName": "x",
    "status": "Running",
    "tags": {"a": "b"},
    "properties": {"mlflow.runId": "r"},
    "identity": {"identityType": "Managed", "clientId": "i"},
    "interactionEndpoints": {"Tracking": {"endpoint": "azureml://x", "jobEndpointType": "Tracking"}},
    "output": {"datastoreId": f"{WORKSPACE}/datastores/d", "path": "p"},
    "priority": 3,
}
SWEEP = {
    "jobType": "Sweep",
    "algorithm": "Random",
    "objective": {"goal": "Minimize", "primaryMetric": "m"},
    "searchSpace": {"lr": ["uniform", [0.1, 0.9]], "b": ["choice", [["x", "y"]]], "q": ["qloguniform", [-3, -1, 0.1]]},
    "earlyTermination": {"policyType": "Bandit", "slackFactor": 0.1, "evaluationInterval": 1, "delayEvaluation": 5},
    "maxTotalTrials": 20,
    "maxConcurrentTrials": 2,
    "timeout": "PT2H",
    "trial": TRIAL,
    **JOB,
}
AML = {
    "computeType": "AmlCompute",
    "provisioningState": "Succeeded",
    "properties": {"vmSize": "Standard_DS3_v2", "scaleSettings": {"minNodeCount": 0, "maxNodeCount": 4}},
}
BLOB = {
    "contentsType": "AzureBlob",
    "accountName": "a",
    "containerName": "c",
    "endpoint": "core.windows.net",
    "protocol": "https",
    "credentials": {"credentialsType": "AccountKey"},
}
DOCKER = {"dockerSpecificationType": "Image", "dockerImageUri": "i"}


def resource(collection: str, properties: Any) -> dict[str, Any]:
    return {"name": "n", "id": f"{WORKSPACE}/{collection}", "properties": properties, "systemData": SYSTEM}


Case = tuple[type[JsonObject], Callable[[Any], object], dict[str, Any]]
CASES: dict[str, Case] = {
    "command": (
        models.JobBaseResource,
        job_resources.decode_job_resource,
        resource("jobs/n", {"jobType": "Command", **TRIAL, **JOB}),
    ),
    "sweep": (models.JobBaseResource, job_resources.decode_job_resource, resource("jobs/n", SWEEP)),
    "compute": (models.ComputeResource, decode_compute, {**resource("computes/n", AML), "location": "eastus"}),
    "datastore": (
        models.DatastorePropertiesResource,
        assets.decode_datastore,
        resource("datastores/n", {"contents": BLOB, "isDefault": True, "tags": {"a": "b"}}),
    ),
    "environment": (
        models.EnvironmentSpecificationVersionResource,
        assets.decode_environment,
        resource("environments/n/versions/1", {"docker": DOCKER, "condaFile": "x", "tags": {"a": "b"}}),
    ),
    "data": (models.DataVersionResource, assets.decode_data, resource("data/n/versions/1", {"path": "p", "tags": {}})),
    "code": (models.CodeVersionResource, assets.decode_code, resource("codes/n/versions/1", {"path": "p"})),
    "model": (
        models.ModelVersionResource,
        assets.decode_model,
        resource("models/n/versions/1", {"path": "p", "flavors": {"lightgbm": {"data": {"a": "b"}}}}),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_null_anywhere_is_read(name: str) -> None:
    model, decode, body = CASES[name]
    for path in places(body):
        assert decode(model.from_dict(replaced(body, path, None))) is not None


@pytest.mark.parametrize("name", CASES)
@given(data=st.data())
def test_anything_anywhere_is_read_and_kept(name: str, data: st.DataObject) -> None:
    model, decode, body = CASES[name]
    path = data.draw(st.sampled_from(list(places(body))))
    changed = replaced(body, path, data.draw(odd_values))
    read = model.from_dict(changed)
    repr(decode(read))
    assert json.loads(json.dumps(read.to_dict())) == changed


@pytest.mark.parametrize("name", CASES)
def test_an_empty_answer_is_read(name: str) -> None:
    model, decode, _ = CASES[name]
    assert decode(model.from_dict({})) is not None
