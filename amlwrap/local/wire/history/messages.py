"""Runs as run history writes them.

Source: definitions `Run` and `RunDetails` of run history's models; what nothing here knows is null, as there.
"""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta

from amlwrap.job import JobStatus
from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import resource_id
from amlwrap.local.state import LOCATION, State
from amlwrap.local.wire.history.errors import USER_ERROR, Json, write_error
from amlwrap.local.wire.history.outputs import write_outputs
from amlwrap.local.wire.history.seen import SeenRun

_USER = "local"
_ORCHESTRATORS = {"hyperdrive": "HyperDrive", "azureml.scriptrun": "Execution"}


def write_run(state: State, run: SeenRun) -> Json:
    """Return a run."""
    return {
        **_identity(state, run),
        **_course(run),
        **_filing(run),
        **_machines(run),
        "actionUris": {},
        "cancelUri": None,
        "completeUri": None,
        "diagnosticsUri": None,
        "createdFrom": None,
        "currentAttemptId": 1,
        "dataContainerId": f"dcid.{run.id}",
        "inputDatasets": [],
        "inputs": {},
        "jobSpecification": None,
        "name": None,
        "outputDatasets": [],
        "outputs": write_outputs(state, run),
        "queueingInfo": None,
        "retainForLifetimeOfWorkspace": False,
        "runDefinition": None,
        "scheduleId": None,
        "scriptName": None,
        "services": {},
        "settings": {},
        "token": None,
        "tokenExpiryTimeUtc": None,
    }


def write_details(state: State, run: SeenRun, logs: Mapping[str, str]) -> Json:
    """Return a run's details, with the URL of each of its logs by their names."""
    cost = dict.fromkeys((
        "chargedCpuCoreSeconds", "chargedCpuMemoryMegabyteSeconds", "chargedGpuSeconds", "chargedNodeUtilizationSeconds"
    ))  # fmt: skip
    return {
        **write_run(state, run),
        "createdTimeUtc": run.created,
        "jobCost": cost,
        "logFiles": dict(logs),
    }


def _identity(state: State, run: SeenRun) -> Json:
    return {
        "runId": run.id,
        "runUuid": _uuid(state, run.id),
        "runNumber": run.number,
        "runType": run.kind,
        "runTypeV2": {
            "orchestrator": _ORCHESTRATORS.get(run.kind), "traits": [run.kind], "attribution": None, "computeType": None
        },
        "parentRunId": run.parent,
        "parentRunUuid": _uuid(state, run.parent) if run.parent else None,
        "rootRunId": run.root,
        "rootRunUuid": _uuid(state, run.root),
        "experimentId": run.experiment_id,
        "userId": _USER,
    }  # fmt: skip


def _course(run: SeenRun) -> Json:
    """Return how far a run is, and what became of it."""
    is_failure = run.status == JobStatus.FAILED and run.reason
    is_stopped = run.status == JobStatus.CANCELED
    duration = _duration(run.started, run.ended)
    return {
        "status": run.status,
        "statusRevision": 0,
        "revision": 0,
        "createdUtc": run.created,
        "createdBy": _user(),
        "startTimeUtc": run.started,
        "endTimeUtc": run.ended,
        "lastStartTimeUtc": None if run.has_ended else run.started,
        "effectiveStartTimeUtc": None if run.has_ended else run.started,
        "lastModifiedBy": _user(),
        "lastModifiedUtc": run.changed,
        "duration": duration,
        "computeDuration": duration,
        "currentComputeTime": None if run.has_ended else "00:00:00",
        "error": write_error(USER_ERROR, str(run.reason), run.ended or "") if is_failure else None,
        "cancelationReason": run.reason if is_stopped else None,
        "warnings": None,
    }


def _filing(run: SeenRun) -> Json:
    return {
        "displayName": run.name,
        "description": run.description,
        "tags": dict(run.tags),
        "properties": dict(run.properties),
        "parameters": dict(run.parameters),
        "primaryMetricName": run.metric,
        "hidden": run.hidden,
    }


def _machines(run: SeenRun) -> Json:
    machines: Json = {"target": None, "compute": None, "computeRequest": None, "uniqueChildRunComputeTargets": []}
    node = run.node
    if node is None:
        return machines
    compute = {
        "target": node.compute,
        "targetType": "amlcompute",
        "armId": resource_id("computes", node.compute),
        "vmSize": node.size,
        "instanceType": None,
        "instanceCount": node.count,
        "gpuCount": 0,
        "priority": None,
        "properties": None,
        "region": LOCATION,
    }
    asked = {"gpuCount": 0, "nodeCount": node.count}
    return {**machines, "target": node.compute, "compute": compute, "computeRequest": asked}


def _user() -> Json:
    names = dict.fromkeys(("userAltSecId", "userIdp", "userPuId", "upn"))
    return {**names, "userIss": None, "userName": _USER, "userObjectId": _USER, "userTenantId": SUBSCRIPTION_ID}


def _uuid(state: State, run: str) -> str:
    return str(uuid.uuid5(uuid.UUID(state.workspace_guid), run))


def _duration(started: str | None, ended: str | None) -> str | None:
    """Return how long a run took, as hours, minutes and seconds with seven decimals."""
    if started is None or ended is None:
        return None
    took = max(timedelta(), datetime.fromisoformat(ended) - datetime.fromisoformat(started))
    minutes, seconds = divmod(took.seconds, 60)
    hours = f"{took.days}." if took.days else ""
    return f"{hours}{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{took.microseconds:06}0"
