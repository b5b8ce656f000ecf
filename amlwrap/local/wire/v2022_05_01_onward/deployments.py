"""Deployments of online endpoints.

Source: definition `OnlineDeployment`; how many instances there are stands in `sku`, beside it.
"""

from __future__ import annotations

from datetime import timedelta

from amlwrap.assets import OnlineDeployment, ProbeSettings, RequestSettings
from amlwrap.local.engine.served import USUAL_CONCURRENCY, USUAL_QUEUE_WAIT, USUAL_TIMEOUT
from amlwrap.local.errors import RefusedError
from amlwrap.local.store.records import Record
from amlwrap.local.wire.deployment_members import read_members, write_members, write_probe, write_request_settings
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import is_word, said, whole

PATCHED = {"sku": "instance_count"}
_OPEN, _CLOSED = "Enabled", "Disabled"
_SKU = {"name": "Default", "tier": "Standard"}
# What the service shows where nobody said anything.
_PROBE = write_probe(
    ProbeSettings(
        initial_delay=timedelta(seconds=10), period=timedelta(seconds=10), timeout=timedelta(seconds=2),
        success_threshold=1, failure_threshold=30,
    )
)  # fmt: skip
# What counts here: whoever sends back what is shown, with something else changed, means no other.
_REQUESTS = write_request_settings(
    RequestSettings(
        max_concurrent_requests_per_instance=USUAL_CONCURRENCY, request_timeout=USUAL_TIMEOUT,
        max_queue_wait=USUAL_QUEUE_WAIT,
    )
)  # fmt: skip


def read_deployment(body: Json, name: Name, endpoint: str) -> OnlineDeployment:
    """Return the deployment that a body describes.

    Raises:
        RefusedError: it says what cannot be.
    """
    properties = body["properties"]
    _check_scale((properties.get("scaleSettings") or {}).get("scaleType"))
    return OnlineDeployment(
        **read_members(body, name, endpoint),
        model=properties.get("model"),
        instance_count=whole((body.get("sku") or {}).get("capacity")),
        model_mount_path=properties.get("modelMountPath"),
        public_egress=_read_egress(properties.get("egressPublicNetworkAccess")),
    )


def write_deployment(record: Record) -> Json:
    """Return the members of a deployment's body, with what the service does where nobody said anything."""
    value = record.value
    if not isinstance(value, OnlineDeployment):
        return {}
    sent = record.request.body.get("properties") or {} if record.request else {}
    probes = {"livenessProbe": value.liveness_probe, "readinessProbe": value.readiness_probe}
    return {
        "sku": {**_SKU, **said(capacity=value.instance_count)},
        "properties": {
            **write_members(value),
            "requestSettings": _REQUESTS | write_request_settings(value.request_settings),
            **{name: _PROBE | (write_probe(probe) if probe else {}) for name, probe in probes.items()},
            # Scaling by itself is what somebody asked for, and shown as it was sent.
            **({} if sent.get("scaleSettings") else {"scaleSettings": {"scaleType": "Default"}}),
            "egressPublicNetworkAccess": _CLOSED if value.public_egress is False else _OPEN,
            **said(model=value.model, modelMountPath=value.model_mount_path),
        },
    }


def _check_scale(kind: str | None) -> None:
    if kind not in (None, "Default", "TargetUtilization"):
        raise RefusedError(f"instances are scaled Default or TargetUtilization, not '{kind}'.", ("scale_settings",))


def _read_egress(given: str | None) -> bool | None:
    if given is None:
        return None
    if not is_word(given, _OPEN) and not is_word(given, _CLOSED):
        raise RefusedError(f"access is {_OPEN} or {_CLOSED}, not '{given}'.", ("egress_public_network_access",))
    return is_word(given, _OPEN)
