"""Members of deployments that every family of api-versions has the same words for.

Source: definitions `OnlineDeployment`, `CodeConfiguration`, `OnlineRequestSettings` and `ProbeSettings`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from amlwrap.assets import OnlineDeployment, ProbeSettings, RequestSettings
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.durations import read_duration, write_duration
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import is_word, said, texts, whole

MANAGED = "Managed"
_COUNTS = {"successThreshold": "success_threshold", "failureThreshold": "failure_threshold"}
_TIMES = {"initialDelay": "initial_delay", "period": "period", "timeout": "timeout"}


def read_members(body: Json, called: Name, endpoint: str) -> dict[str, Any]:
    """Return the attributes of a deployment that every family says alike.

    Args:
        body: the body, which also says what it runs on.
        called: what it is called.
        endpoint: the endpoint that it is behind.

    Raises:
        RefusedError: it runs on something else than the service's own machines, or says what cannot be.
    """
    properties: Json = body["properties"]
    kind = properties["endpointComputeType"]
    if not is_word(kind, MANAGED):
        raise RefusedError(
            f"the local workspace serves {MANAGED} deployments, on this machine, and knows no cluster for '{kind}'.",
            ("compute_type",),
        )
    code = properties.get("codeConfiguration") or {}
    return {
        "name": called.name,
        "id": called.id,
        "endpoint_name": endpoint,
        "code_id": code.get("codeId"),
        "scoring_script": code.get("scoringScript"),
        "environment_id": properties.get("environmentId"),
        "environment_variables": texts(properties.get("environmentVariables")),
        "instance_type": properties.get("instanceType"),
        "request_settings": _read_request_settings(properties.get("requestSettings") or {}),
        "liveness_probe": _read_probe(properties.get("livenessProbe"), "liveness_probe"),
        "readiness_probe": _read_probe(properties.get("readinessProbe"), "readiness_probe"),
        "app_insights_enabled": bool(properties.get("appInsightsEnabled")),
    }


def write_members(value: OnlineDeployment) -> Json:
    """Return the members of `properties` that every family says alike, settings and probes left out."""
    code = said(codeId=value.code_id, scoringScript=value.scoring_script) if value.scoring_script else None
    return said(
        endpointComputeType=MANAGED,
        codeConfiguration=code,
        environmentId=value.environment_id,
        environmentVariables=dict(value.environment_variables),
        instanceType=value.instance_type,
        appInsightsEnabled=value.app_insights_enabled,
    )


def write_request_settings(settings: RequestSettings) -> Json:
    """Return what a deployment says of requests."""
    return said(
        maxConcurrentRequestsPerInstance=settings.max_concurrent_requests_per_instance,
        requestTimeout=_written(settings.request_timeout),
        maxQueueWait=_written(settings.max_queue_wait),
    )


def write_probe(probe: ProbeSettings) -> Json:
    """Return what a deployment says of a probe."""
    counts = {member: getattr(probe, attribute) for member, attribute in _COUNTS.items()}
    times = {member: _written(getattr(probe, attribute)) for member, attribute in _TIMES.items()}
    return said(**counts, **times)


def _read_request_settings(given: Json) -> RequestSettings:
    path = ("request_settings",)
    return RequestSettings(
        max_concurrent_requests_per_instance=whole(given.get("maxConcurrentRequestsPerInstance")),
        request_timeout=read_duration(given.get("requestTimeout"), (*path, "request_timeout")),
        max_queue_wait=read_duration(given.get("maxQueueWait"), (*path, "max_queue_wait"), may_be_zero=True),
    )


def _read_probe(given: Json | None, attribute: str) -> ProbeSettings | None:
    if given is None:
        return None
    read: dict[str, Any] = {name: whole(given.get(member)) for member, name in _COUNTS.items()}
    for member, name in _TIMES.items():
        read[name] = read_duration(given.get(member), (attribute, name), may_be_zero=True)
    return ProbeSettings(**read)


def _written(span: timedelta | None) -> str | None:
    return None if span is None else write_duration(span)
