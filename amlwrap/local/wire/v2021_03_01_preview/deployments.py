"""Deployments of online endpoints in the words of 2021-03-01-preview."""

from __future__ import annotations

import re
from typing import Any

from amlwrap.assets import OnlineDeployment
from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import parse_reference, resource_id
from amlwrap.local.seed import ARTIFACT_STORE
from amlwrap.local.store.records import Record
from amlwrap.local.wire.deployment_members import read_members, write_members, write_probe, write_request_settings
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import said, whole
from amlwrap.local.wire.v2021_03_01_preview.assets import expect

PATCHED = {
    "properties.appInsightsEnabled": "app_insights_enabled",
    "properties.livenessProbe": "liveness_probe",
    "properties.readinessProbe": "readiness_probe",
    "properties.requestSettings": "request_settings",
    "properties.scaleSettings": "instance_count",
}
_URI = re.compile(r"azureml://datastores/(?P<datastore>[^/]+)/paths/(?P<path>.*)")
_ARTIFACTS = re.compile(re.escape(artifact_prefix("")) + "(?P<job>[^/]+)/?(?P<path>.*)")


def read_deployment(body: Json, called: Name, endpoint: str) -> OnlineDeployment:
    """Read a deployment; a model that is a path is kept as that path's URI."""
    properties = body["properties"]
    return OnlineDeployment(
        **read_members(body, called, endpoint),
        model=_read_model(properties.get("model")),
        instance_count=_read_count(properties.get("scaleSettings")),
    )


def write_deployment(record: Record) -> Json:
    """Write a deployment; this family shows no settings where nobody gave any."""
    value = expect(record, OnlineDeployment)
    count = value.instance_count
    probes = {"livenessProbe": value.liveness_probe, "readinessProbe": value.readiness_probe}
    return {
        "properties": {
            **write_members(value),
            **said(
                model=_write_model(value.model) if value.model else None,
                scaleSettings={"scaleType": "Manual", "instanceCount": count} if count is not None else None,
                requestSettings=write_request_settings(value.request_settings) or None,
                **{name: write_probe(probe) for name, probe in probes.items() if probe is not None},
            ),
        }
    }


def _read_model(given: Json | None) -> str | None:
    if given is None:
        return None
    kind, path = given["referenceType"], given.get("path") or ""
    match kind:
        case "Id":
            return str(given["assetId"])
        case "DataPath":
            store = given.get("datastoreId")
            if not store:
                raise RefusedError("a path is on a datastore: name that as well.", ("model", "datastore_id"))
            return _uri(parse_reference(store, ("model", "datastore_id"), "datastores").name, path)
        case "OutputPath":
            job = parse_reference(given.get("jobId") or "", ("model", "job"), "jobs").name
            return _uri(ARTIFACT_STORE, f"{artifact_prefix(job)}/{path}")
        case _:
            raise RefusedError(f"a model is given by Id, DataPath or OutputPath, not by '{kind}'.", ("model",))


def _write_model(model: str) -> Json:
    found = _URI.fullmatch(model)
    if found is None:
        return {"referenceType": "Id", "assetId": model}
    output = _ARTIFACTS.fullmatch(found["path"]) if found["datastore"] == ARTIFACT_STORE else None
    if output:
        return {"referenceType": "OutputPath", "jobId": resource_id("jobs", output["job"]), "path": output["path"]}
    store = resource_id("datastores", found["datastore"])
    return {"referenceType": "DataPath", "datastoreId": store, "path": found["path"]}


def _read_count(given: dict[str, Any] | None) -> int | None:
    if given is None or given["scaleType"] == "Auto":
        return None
    if given["scaleType"] != "Manual":
        raise RefusedError(f"instances are scaled Manual or Auto, not '{given['scaleType']}'.", ("scale_settings",))
    return whole(given.get("instanceCount"))


def _uri(datastore: str, path: str) -> str:
    return f"azureml://datastores/{datastore}/paths/{path.strip('/')}"
