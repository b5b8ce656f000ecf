"""Online endpoints.

Source: definition `OnlineEndpoint`.
"""

from __future__ import annotations

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.errors import RefusedError
from amlwrap.local.wire.endpoint_members import read_auth_mode, read_keys, read_traffic
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import is_word, said

_OPEN, _CLOSED = "Enabled", "Disabled"


def read_endpoint(properties: Json, name: Name) -> tuple[OnlineEndpoint, Json]:
    """Return the endpoint that properties describe, and the keys that came with it.

    Raises:
        RefusedError: a word is none of those that the contract lists.
    """
    value = OnlineEndpoint(
        name=name.name,
        id=name.id,
        auth_mode=read_auth_mode(properties),
        compute=properties.get("compute"),
        traffic=read_traffic(properties.get("traffic"), "traffic"),
        mirror_traffic=read_traffic(properties.get("mirrorTraffic"), "mirror_traffic"),
        public_network_access=_read_access(properties.get("publicNetworkAccess")),
    )
    return value, read_keys(properties)


def write_endpoint(value: OnlineEndpoint) -> Json:
    """Return the properties of an endpoint."""
    return said(
        authMode=str(value.auth_mode),
        compute=value.compute,
        traffic=dict(value.traffic),
        mirrorTraffic=dict(value.mirror_traffic),
        publicNetworkAccess=_OPEN if value.public_network_access else _CLOSED,
        scoringUri=value.scoring_uri,
    )


def _read_access(given: str | None) -> bool:
    if given is None or is_word(given, _OPEN):
        return True
    if is_word(given, _CLOSED):
        return False
    raise RefusedError(f"access is {_OPEN} or {_CLOSED}, not '{given}'.", ("public_network_access",))
