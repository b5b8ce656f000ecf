"""Online endpoints in the words of 2021-03-01-preview."""

from __future__ import annotations

from amlwrap.assets import OnlineEndpoint
from amlwrap.local.wire.endpoint_members import read_auth_mode, read_keys, read_traffic
from amlwrap.local.wire.family import Json, Name


def read_endpoint(properties: Json, called: Name) -> tuple[OnlineEndpoint, Json]:
    """Read an endpoint and the keys that came with it."""
    return OnlineEndpoint(
        name=called.name,
        id=called.id,
        auth_mode=read_auth_mode(properties),
        compute=properties.get("target"),
        traffic=read_traffic(properties.get("traffic"), "traffic"),
    ), read_keys(properties)


def write_endpoint(value: OnlineEndpoint) -> Json:
    """Write an endpoint; this family shows no address where it has none."""
    written = {"target": value.compute, "scoringUri": value.scoring_uri}
    return {
        "authMode": str(value.auth_mode),
        "traffic": dict(value.traffic),
        **{name: text for name, text in written.items() if text is not None},
    }
