"""Online endpoints and deployments of 2021-03-01-preview, as neutral values and back.

What a value was read from goes back with it, so that changing one thing loses nothing of what amlwrap does not know.
"""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET, Unset
from amlrest.v2021_03_01_preview import models
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


def encode_endpoint(endpoint: values.OnlineEndpoint, *, location: str) -> models.OnlineEndpointTrackedResource:
    """Write an endpoint."""
    return models.OnlineEndpointTrackedResource(
        location=location,
        tags=dict(endpoint.tags) or UNSET,
        identity=models.ResourceIdentity(type_=IDENTITY),
        properties=models.OnlineEndpoint(
            auth_mode=str(endpoint.auth_mode),
            target=or_unset(endpoint.compute),
            traffic=dict(endpoint.traffic) or UNSET,
            description=or_unset(endpoint.description),
        ),
    )


def decode_endpoint(resource: models.OnlineEndpointTrackedResource) -> values.OnlineEndpoint:
    """Read an endpoint."""
    properties = model(resource.properties, models.OnlineEndpoint)
    return values.OnlineEndpoint(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        auth_mode=decode_auth_mode(getattr(properties, "auth_mode", None)),
        compute=text(getattr(properties, "target", None)) or None,
        traffic=decode_shares(getattr(properties, "traffic", None)),
        scoring_uri=text(getattr(properties, "scoring_uri", None)) or None,
        provisioning_state=text(getattr(properties, "provisioning_state", None)),
        description=text(getattr(properties, "description", None)),
        tags=strings(resource.tags),
        raw=resource,
    )


def encode_traffic(traffic: dict[str, int]) -> models.PartialOnlineEndpointPartialTrackedResource:
    """Write who gets how many percent of the requests."""
    return models.PartialOnlineEndpointPartialTrackedResource(properties=models.PartialOnlineEndpoint(traffic=traffic))


def encode_deployment(deployment: values.OnlineDeployment, *, location: str) -> models.OnlineDeploymentTrackedResource:
    """Write a deployment that the service runs."""
    held = model(deployment.raw, models.OnlineDeploymentTrackedResource)
    before = model(held.properties, models.ManagedOnlineDeployment) if held else None
    count = deployment.instance_count
    said: dict[str, Any] = {
        "app_insights_enabled": deployment.app_insights_enabled,
        "code_configuration": _encode_code(deployment),
        "description": or_unset(deployment.description),
        "environment_id": or_unset(deployment.environment_id),
        "environment_variables": dict(deployment.environment_variables) or UNSET,
        "liveness_probe": encode_probe(deployment.liveness_probe, models),
        "readiness_probe": encode_probe(deployment.readiness_probe, models),
        "request_settings": encode_request_settings(deployment.request_settings, models),
        "instance_type": or_unset(deployment.instance_type),
        "provisioning_state": UNSET,
    }
    if deployment.model is not None:
        said["model"] = models.IdAssetReference(asset_id=deployment.model)
    if count is not None:
        said["scale_settings"] = models.ManualScaleSettings(instance_count=count)
    return models.OnlineDeploymentTrackedResource(
        location=location,
        tags=dict(deployment.tags) or UNSET,
        identity=held.identity if held else UNSET,
        kind=held.kind if held else UNSET,
        properties=evolve(before, **said) if before else models.ManagedOnlineDeployment(**said),
    )


def _encode_code(deployment: values.OnlineDeployment) -> models.CodeConfiguration | Unset:
    if deployment.scoring_script is None:
        return UNSET
    return models.CodeConfiguration(code_id=or_unset(deployment.code_id), scoring_script=deployment.scoring_script)


def decode_deployment(resource: models.OnlineDeploymentTrackedResource, endpoint: str) -> values.OnlineDeployment:
    """Read a deployment of an endpoint, whatever it runs on."""
    properties = resource.properties
    code = getattr(properties, "code_configuration", None)
    scale = model(getattr(properties, "scale_settings", None), models.ManualScaleSettings)
    variables = getattr(properties, "environment_variables", None)
    return values.OnlineDeployment(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        endpoint_name=endpoint,
        # A path instead of a registered model stays in `raw`, and goes back from there.
        model=text(getattr(getattr(properties, "model", None), "asset_id", None)) or None,
        code_id=text(getattr(code, "code_id", None)) or None,
        scoring_script=text(getattr(code, "scoring_script", None)) or None,
        environment_id=text(getattr(properties, "environment_id", None)) or None,
        environment_variables=strings(variables),
        instance_type=text(getattr(properties, "instance_type", None)) or None,
        instance_count=number(scale.instance_count) if scale else None,
        request_settings=decode_request_settings(getattr(properties, "request_settings", None)),
        liveness_probe=decode_probe(getattr(properties, "liveness_probe", None)),
        readiness_probe=decode_probe(getattr(properties, "readiness_probe", None)),
        app_insights_enabled=getattr(properties, "app_insights_enabled", None) is True,
        provisioning_state=text(getattr(properties, "provisioning_state", None)),
        description=text(getattr(properties, "description", None)),
        tags=strings(resource.tags),
        raw=resource,
    )
