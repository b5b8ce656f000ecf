"""What programs are told of a deployment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.references import asset_name_and_version

if TYPE_CHECKING:
    from datetime import timedelta

    from amlwrap.assets import OnlineDeployment
    from amlwrap.assets.deployment import ProbeSettings

MEANING = {
    "name": "the deployment's name",
    "id": "its ARM id",
    "endpoint_name": "the endpoint that it is behind",
    "model": "the registered model, NAME:VERSION",
    "code_configuration": "`code`, NAME:VERSION, and `scoring_script`, a path in it; null each where there is none",
    "environment": "the registered environment, NAME:VERSION",
    "environment_variables": "names of the process's variables; their values may be secrets, and are not told",
    "model_mount_path": "where the model is put instead of the service's own place",
    "instance_type": "size of the virtual machines",
    "instance_count": "how many there are",
    "request_settings": "`max_concurrent_requests_per_instance`, `request_timeout_ms` and `max_queue_wait_ms`",
    "liveness_probe": "how it is found out whether an instance lives, in seconds and counts; null for the defaults",
    "readiness_probe": "the same of whether it is ready",
    "app_insights_enabled": "whether requests are logged to Application Insights",
    "egress_public_network_access": "whether it may reach the internet; null for the service's default",
    "provisioning_state": "such as `Succeeded`",
    "description": "shown with it",
    "tags": "shown with it",
}


def facts(deployment: OnlineDeployment) -> dict[str, Any]:
    """Return all there is of a deployment, but for the values of its variables."""
    settings = deployment.request_settings
    return {
        "name": deployment.name,
        "id": deployment.id,
        "endpoint_name": deployment.endpoint_name,
        "model": short(deployment.model),
        "code_configuration": {"code": short(deployment.code_id), "scoring_script": deployment.scoring_script},
        "environment": short(deployment.environment_id),
        "environment_variables": list(deployment.environment_variables),
        "model_mount_path": deployment.model_mount_path,
        "instance_type": deployment.instance_type,
        "instance_count": deployment.instance_count,
        "request_settings": {
            "max_concurrent_requests_per_instance": settings.max_concurrent_requests_per_instance,
            "request_timeout_ms": _milliseconds(settings.request_timeout),
            "max_queue_wait_ms": _milliseconds(settings.max_queue_wait),
        },
        "liveness_probe": _probe(deployment.liveness_probe),
        "readiness_probe": _probe(deployment.readiness_probe),
        "app_insights_enabled": deployment.app_insights_enabled,
        "egress_public_network_access": deployment.public_egress,
        "provisioning_state": deployment.provisioning_state,
        "description": deployment.description,
        "tags": dict(deployment.tags),
    }


def short(asset_id: str | None) -> str | None:
    """Return an asset's id as people write it; one of elsewhere stays as it is."""
    found = asset_name_and_version(asset_id or "")
    return f"{found[0]}:{found[1]}" if found else asset_id


def _milliseconds(length: timedelta | None) -> int | None:
    return None if length is None else round(length.total_seconds() * 1000)


def _probe(settings: ProbeSettings | None) -> dict[str, Any] | None:
    if settings is None:
        return None
    from attrs import asdict

    lengths = {name: getattr(settings, name) for name in ("initial_delay", "period", "timeout")}
    return {
        **asdict(settings),
        **{name: None if length is None else length.total_seconds() for name, length in lengths.items()},
    }
