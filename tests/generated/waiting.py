"""Services that take their time, and how the generated client is told to wait for them."""

from __future__ import annotations

from typing import Any

from amlrest.v2024_04_01 import models as m
from amlrest.v2024_04_01.api.jobs import jobs_delete
from amlrest.v2024_04_01.api.online_endpoints import online_endpoints_create_or_update

from tests.generated.forms import PLACE, call
from tests.support.scripted_server import Answer, ScriptedServer

SOON = 0.001
RUNNING = Answer(200, {"status": "Updating"})
DONE = Answer(200, {"status": "Succeeded"})
ENDPOINT = m.OnlineEndpointTrackedResource(
    location="here", properties=m.OnlineEndpoint(auth_mode=m.EndpointAuthMode.KEY)
)


def accepted(status: int = 202, body: Any = b"", **links: str) -> Answer:
    names = {"operation": "Azure-AsyncOperation", "location": "Location", "named": "Operation-Location"}
    return Answer(status, body, {names[key]: link for key, link in links.items()})


def resource(state: str | None, **more: Any) -> Answer:
    return Answer(200, {"name": "e", "properties": {"provisioningState": state} if state else {}, **more})


def wait(server: ScriptedServer, form: str, module: Any, *names: str, **options: Any) -> Any:
    return call(server.url, form, module, "wait", *PLACE, *names, **{"interval": SOON, "timeout": 60, **options})


def delete_job(server: ScriptedServer, form: str, **options: Any) -> Any:
    return wait(server, form, jobs_delete, "job", **options)


def create_endpoint(server: ScriptedServer, form: str, **options: Any) -> Any:
    return wait(server, form, online_endpoints_create_or_update, "e", body=ENDPOINT, **options)
