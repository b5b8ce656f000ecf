"""The ARM resource of a job, as it is stored, changed while the job runs, and shown.

Source: JobBaseResource of the contract.
"""

from __future__ import annotations

import json
from typing import Any

from amlwrap.local.engine.job import TERMINAL
from amlwrap.local.seed import ARTIFACT_STORE
from amlwrap.local.state import State
from amlwrap.local.store.documents import Document, stamp_system_data, timestamp
from amlwrap.local.wire.arm.names import resource_id, resource_type

Json = dict[str, Any]
KIND = "jobs"
_PROVISIONING = {"Completed": "Succeeded", "Failed": "Failed", "Canceled": "Canceled"}


def artifact_prefix(job_name: str) -> str:
    """Return where in the artifact store a job's logs and outputs lie."""
    return f"ExperimentRun/dcid.{job_name}"


def create_record(state: State, name: str, properties: Json, request: Json, tracking_uri: str) -> Document:
    """Store a new job as NotStarted.

    Args:
        state: the workspace.
        name: the job's name.
        properties: what is shown of it.
        request: what was sent, to tell an update of the job from another job under its name.
        tracking_uri: where it logs its metrics.
    """
    artifacts = resource_id("datastores", ARTIFACT_STORE)
    body = {
        "properties": {
            "experimentName": "Default",
            "tags": {},
            "properties": {},
            **properties,
            "status": "NotStarted",
            "provisioningState": "InProgress",
            "output": {"datastoreId": artifacts, "path": artifact_prefix(name)},
            "interactionEndpoints": {"Tracking": {"endpoint": tracking_uri, "jobEndpointType": "Tracking"}},
        },
        "systemData": stamp_system_data(None),
        "request": request,
    }
    return state.documents.save(KIND, name, body)


def update_record(state: State, name: str, status: str | None = None, facts: dict[str, Any] | None = None) -> None:
    """Change a job's status and add to its `properties`; values that are not text are kept as JSON text."""
    found = state.documents.find(KIND, name)
    if found is None:
        return
    properties = found.body["properties"]
    for key, value in (facts or {}).items():
        properties["properties"][key] = value if isinstance(value, str) else json.dumps(value)
    if status is not None:
        properties["status"] = status
        properties["provisioningState"] = _PROVISIONING.get(status, "InProgress")
        if status == "Running":
            properties["properties"]["amlwrap.startedAt"] = timestamp()
        if status in TERMINAL:
            properties["properties"]["amlwrap.endedAt"] = timestamp()
    found.body["systemData"] = stamp_system_data(found.body["systemData"])
    state.documents.save(KIND, name, found.body)


def render(job: Document) -> Json:
    """Return a job as the service shows it."""
    shown = {key: value for key, value in job.body.items() if key != "request"}
    return {"id": resource_id(KIND, job.name), "name": job.name, "type": resource_type(KIND), **shown}
