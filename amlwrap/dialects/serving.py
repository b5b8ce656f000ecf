"""What every family says alike of endpoints and deployments: keys, tokens, settings of requests, probes."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from amlrest.types import JsonObject

from amlwrap import assets as values
from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import duration, number, spelled, text
from amlwrap.errors import AmlwrapError

IDENTITY = "SystemAssigned"
"""Who an endpoint is to the rest of Azure: somebody that the service makes for it, as Azure's own clients ask for."""


def decode_location(workspace: object) -> str:
    """Read the region of a workspace.

    Raises:
        AmlwrapError: the answer tells of none.
    """
    found = text(getattr(workspace, "location", None))
    if not found:
        raise AmlwrapError("The service's answer to the question for the workspace names no region: try again later.")
    return found


def decode_auth_mode(value: object) -> values.AuthMode:
    """Read what opens an endpoint; a word that nobody listed stays as it came."""
    mode: values.AuthMode = spelled(value, values.AuthMode)
    return mode


def decode_keys(keys: object) -> values.EndpointKeys:
    """Read what `listKeys` answered."""
    return values.EndpointKeys(
        primary_key=text(getattr(keys, "primary_key", None)) or "",
        secondary_key=text(getattr(keys, "secondary_key", None)) or "",
    )


def decode_token(token: object) -> values.EndpointToken:
    """Read what `token` answered."""
    return values.EndpointToken(
        access_token=text(getattr(token, "access_token", None)) or "",
        expires_at=number(getattr(token, "expiry_time_utc", None)) or 0,
        refresh_after=number(getattr(token, "refresh_after_time_utc", None)) or 0,
    )


def decode_shares(traffic: object) -> dict[str, int]:
    """Read who gets how many percent of the requests."""
    given = traffic.items() if isinstance(traffic, dict) else ()
    return {name: share for name, value in given if (share := number(value)) is not None}


def encode_request_settings(settings: values.RequestSettings, models: ModuleType) -> Any:
    """Write how many requests a deployment takes on, and how long it has; absent where nothing is said.

    Args:
        settings: what is asked for.
        models: the generated models of the api-version.
    """
    if settings == values.RequestSettings():
        return or_unset(None)
    return models.OnlineRequestSettings(
        max_concurrent_requests_per_instance=or_unset(settings.max_concurrent_requests_per_instance),
        request_timeout=or_unset(settings.request_timeout),
        max_queue_wait=or_unset(settings.max_queue_wait),
    )


def decode_request_settings(settings: object) -> values.RequestSettings:
    """Read how many requests a deployment takes on, and how long it has."""
    return values.RequestSettings(
        max_concurrent_requests_per_instance=number(getattr(settings, "max_concurrent_requests_per_instance", None)),
        request_timeout=duration(getattr(settings, "request_timeout", None)),
        max_queue_wait=duration(getattr(settings, "max_queue_wait", None)),
    )


def encode_probe(probe: values.ProbeSettings | None, models: ModuleType) -> Any:
    """Write how the service finds out whether an instance is well; see `encode_request_settings`."""
    if probe is None:
        return or_unset(None)
    return models.ProbeSettings(
        initial_delay=or_unset(probe.initial_delay),
        period=or_unset(probe.period),
        timeout=or_unset(probe.timeout),
        success_threshold=or_unset(probe.success_threshold),
        failure_threshold=or_unset(probe.failure_threshold),
    )


def decode_probe(probe: object) -> values.ProbeSettings | None:
    """Read how the service finds out whether an instance is well."""
    if not isinstance(probe, JsonObject):
        return None
    return values.ProbeSettings(
        initial_delay=duration(getattr(probe, "initial_delay", None)),
        period=duration(getattr(probe, "period", None)),
        timeout=duration(getattr(probe, "timeout", None)),
        success_threshold=number(getattr(probe, "success_threshold", None)),
        failure_threshold=number(getattr(probe, "failure_threshold", None)),
    )
