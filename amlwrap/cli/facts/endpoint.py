"""What programs are told of an online endpoint, and of what opens it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.assets import EndpointKeys, EndpointToken, OnlineEndpoint

MEANING = {
    "name": "the endpoint's name",
    "id": "its ARM id",
    "auth_mode": "what callers show to be let in: `key`, `aml_token` or `aad_token`",
    "compute": "ARM id of the cluster of one's own that it runs on; null where the service runs it",
    "traffic": "share of the requests, in percent, by name of the deployment",
    "mirror_traffic": "the same of requests that are copied, whose answers nobody sees",
    "public_network_access": "whether it can be called from outside of the workspace's network",
    "scoring_uri": "where it answers; null while nothing does",
    "provisioning_state": "such as `Succeeded`",
    "description": "shown with it",
    "tags": "shown with it",
}

KEY_MEANING = {
    "primary_key": "either of the keys that open it; null where a token does",
    "secondary_key": "the other one",
    "access_token": "the token that opens it; null where keys do",
    "expires_at": "when the token ends",
    "refresh_after": "from when on another one is to be asked for",
}


def facts(endpoint: OnlineEndpoint) -> dict[str, Any]:
    """Return all there is of an endpoint, but for what opens it."""
    return {
        "name": endpoint.name,
        "id": endpoint.id,
        "auth_mode": auth_mode(endpoint),
        "compute": endpoint.compute,
        "traffic": dict(endpoint.traffic),
        "mirror_traffic": dict(endpoint.mirror_traffic),
        "public_network_access": endpoint.public_network_access,
        "scoring_uri": endpoint.scoring_uri,
        "provisioning_state": endpoint.provisioning_state,
        "description": endpoint.description,
        "tags": dict(endpoint.tags),
    }


def auth_mode(endpoint: OnlineEndpoint) -> str:
    """Return what callers of an endpoint show, in the word that options and files have for it."""
    from amlwrap.assets.endpoint import AUTH_MODES

    return next(word for word, mode in AUTH_MODES.items() if mode == endpoint.auth_mode)


def key_facts(opens: EndpointKeys | EndpointToken) -> dict[str, Any]:
    """Return what opens an endpoint."""
    from amlwrap.assets import EndpointKeys

    nothing: dict[str, Any] = dict.fromkeys(KEY_MEANING)
    if isinstance(opens, EndpointKeys):
        return {**nothing, "primary_key": opens.primary_key, "secondary_key": opens.secondary_key}
    expires_at, refresh_after = (datetime.fromtimestamp(at, UTC) for at in (opens.expires_at, opens.refresh_after))
    return {
        **nothing,
        "access_token": opens.access_token,
        "expires_at": expires_at,
        "refresh_after": refresh_after,
    }
