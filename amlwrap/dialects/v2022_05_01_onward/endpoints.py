"""Online endpoints and deployments of 2022-05-01 and later, as neutral values and back.

What a value was read from goes back with it, so that changing one thing loses nothing of what amlwrap does not know.
"""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET, Unset
from amlrest.v2024_04_01 import models
from attrs import evolve

from amlwrap import assets as values
from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import model, number, strings, text
from amlwrap.dialects.serving import (
    IDENTITY,
    decode_auth_mode,
    decode_probe,
    decode_request_settings,
    decode_shares,
    encode_probe,
    encode_request_settings,
)

_OPEN, _CLOSED = "Enabled", "Disabled"
_SKU = "Default"  # there is no other for deployments


def encode_endpoint(endpoint: values.OnlineEndpoint, *, location: str) -> models.OnlineEndpointTrackedResource:
    """Write an endpoint; that it can be called from everywhere is not said, for it is the default."""
    return models.OnlineEndpointTrackedResource(
        location=location,
        tags=dict(endpoint.tags) or UNSET,
        identity=models.ManagedServiceIdentity(type_=IDENTITY),
        properties=models.OnlineEndpoint(
            auth_mode=str(endpoint.auth_mode),
            compute=or_unset(endpoint.compute),
            traffic=dict(endpoint.traffic) or UNSET,
            mirror_traffic=dict(endpoint.mirror_traffic) or UNSET,
            public_network_access=UNSET if endpoint.public_network_access else _CLOSED,
            description=or_unset(endpoint.description),
        ),
    )


def decode_endpoint(resource: models.OnlineEndpointTrackedResource) -> values.OnlineEndpoint:
    """Read an endpoint."""
    properties = model(resource.properties, models.OnlineEndpoint)
    access = text(getattr(properties, "public_network_access", None)) or _OPEN
    return values.OnlineEndpoint(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        auth_mode=decode_auth_mode(getattr(properties, "auth_mode", None)),
        compute=text(getattr(properties, "compute", None)) or None,
        traffic=decode_shares(getattr(properties, "traffic", None)),
        mirror_traffic=decode_shares(getattr(properties, "mirror_traffic", None)),
        public_network_access=access.lower() != _CLOSED.lower(),
        scoring_uri=text(getattr(properties, "scoring_uri", None)) or None,
        provisioning_state=text(getattr(properties, "provisioning_state", None)),
        description=text(getattr(properties, "description", None)),
        tags=strings(resource.tags),
        raw=resource,
    )


def with_traffic(
    held: models.OnlineEndpointTrackedResource, traffic: dict[str, int]
) -> models.OnlineEndpointTrackedResource:
    """Return an endpoint as the service holds it, with other traffic, and without what the service alone writes."""
    properties = evolve(
        held.properties, traffic=traffic, provisioning_state=UNSET, scoring_uri=UNSET, swagger_uri=UNSET
    )
    identity = model(held.identity, models.ManagedServiceIdentity)
    return evolve(
        held,
        id=UNSET,
        name=UNSET,
        type_=UNSET,
        system_data=UNSET,
        identity=evolve(identity, principal_id=UNSET, tenant_id=UNSET) if identity else UNSET,
        properties=properties,
    )


def encode_deployment(deployment: values.OnlineDeployment, *, location: str) -> models.OnlineDeploymentTrackedResource:
    """Write a deployment that the service runs."""
    held = model(deployment.raw, models.OnlineDeploymentTrackedResource)
    before = model(held.properties, models.ManagedOnlineDeployment) if held else None
    said: dict[str, Any] = {
        "app_insights_enabled": deployment.app_insights_enabled,
        "code_configuration": _encode_code(deployment),
        "description": or_unset(deployment.description),
        "egress_public_network_access": _encode_egress(deployment.public_egress),
        "environment_id": or_unset(deployment.environment_id),
        "environment_variables": dict(deployment.environment_variables) or UNSET,
        "instance_type": or_unset(deployment.instance_type),
        "liveness_probe": encode_probe(deployment.liveness_probe, models),
        "readiness_probe": encode_probe(deployment.readiness_probe, models),
        "model": or_unset(deployment.model),
        "model_mount_path": or_unset(deployment.model_mount_path),
        "request_settings": encode_request_settings(deployment.request_settings, models),
        "provisioning_state": UNSET,
    }
    sku = model(held.sku, models.Sku) if held else None
    if deployment.instance_count is not None:
        said["scale_settings"] = models.DefaultScaleSettings()
        sku = evolve(sku or models.Sku(name=_SKU), capacity=deployment.instance_count)
    return models.OnlineDeploymentTrackedResource(
        location=location,
        tags=dict(deployment.tags) or UNSET,
        identity=held.identity if held else UNSET,
        kind=held.kind if held else UNSET,
        sku=or_unset(sku),
        properties=evolve(before, **said) if before else models.ManagedOnlineDeployment(**said),
    )


def _encode_code(deployment: values.OnlineDeployment) -> models.CodeConfiguration | Unset:
    if deployment.scoring_script is None:
        return UNSET
    return models.CodeConfiguration(code_id=or_unset(deployment.code_id), scoring_script=deployment.scoring_script)


def _encode_egress(is_public: bool | None) -> str | Unset:
    return UNSET if is_public is None else _OPEN if is_public else _CLOSED


def decode_deployment(resource: models.OnlineDeploymentTrackedResource, endpoint: str) -> values.OnlineDeployment:
    """Read a deployment of an endpoint, whatever it runs on."""
    properties = resource.properties
    code = getattr(properties, "code_configuration", None)
    scale = getattr(properties, "scale_settings", None)
    scales_itself = isinstance(scale, models.TargetUtilizationScaleSettings)
    egress = (text(getattr(properties, "egress_public_network_access", None)) or "").lower()
    return values.OnlineDeployment(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        endpoint_name=endpoint,
        model=text(getattr(properties, "model", None)) or None,
        code_id=text(getattr(code, "code_id", None)) or None,
        scoring_script=text(getattr(code, "scoring_script", None)) or None,
        environment_id=text(getattr(properties, "environment_id", None)) or None,
        environment_variables=strings(getattr(properties, "environment_variables", None)),
        model_mount_path=text(getattr(properties, "model_mount_path", None)) or None,
        instance_type=text(getattr(properties, "instance_type", None)) or None,
        instance_count=None if scales_itself else number(getattr(resource.sku, "capacity", None)),
        request_settings=decode_request_settings(getattr(properties, "request_settings", None)),
        liveness_probe=decode_probe(getattr(properties, "liveness_probe", None)),
        readiness_probe=decode_probe(getattr(properties, "readiness_probe", None)),
        app_insights_enabled=getattr(properties, "app_insights_enabled", None) is True,
        public_egress={_OPEN.lower(): True, _CLOSED.lower(): False}.get(egress),
        provisioning_state=text(getattr(properties, "provisioning_state", None)),
        description=text(getattr(properties, "description", None)),
        tags=strings(resource.tags),
        raw=resource,
    )
