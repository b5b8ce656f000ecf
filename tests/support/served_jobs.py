"""Jobs as a scripted server answers with them, in the words of the first api-version."""

from __future__ import annotations

from typing import Any

from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.scripted_server import Answer, ScriptedServer

WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
CREATED = "2021-03-01T00:00:00Z"


def job(
    name: str, status: str = "Completed", *, kind: str = "Command", created: str = CREATED, **properties: Any
) -> dict[str, Any]:
    """Return a job."""
    properties = {"jobType": kind, "status": status, "experimentName": "iris", **properties}
    return {
        "name": name,
        "id": f"{WORKSPACE}/jobs/{name}",
        "properties": properties,
        "systemData": {"createdAt": created},
    }


def sweep(name: str, *trials: str, **properties: Any) -> dict[str, Any]:
    """Return a sweep that says which trials it has, as Azure's do."""
    tags = {f"_aml_system_{trial}": '{"lr": 0.1}' for trial in trials}
    return job(name, kind="Sweep", tags=tags, **properties)


def serve_job(server: ScriptedServer, name: str, *statuses: str, kind: str = "Command", **properties: Any) -> None:
    """Answer for a job, with one status after the other."""
    answers = [Answer(200, job(name, status, kind=kind, **properties)) for status in statuses]
    server.on("GET", f"{WORKSPACE}/jobs/{name}", *answers)


def serve_list(server: ScriptedServer, *jobs: dict[str, Any]) -> None:
    """List jobs, or those of the type that is asked for, on one page."""

    def listed(request: Any) -> Answer:
        kind = request.query.get("jobType")
        return Answer(200, {"value": [each for each in jobs if kind in (None, each["properties"]["jobType"])]})

    server.on("GET", f"{WORKSPACE}/jobs", listed)
