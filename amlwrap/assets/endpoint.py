"""Where models answer requests: online endpoints, and what opens them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from amlwrap.reprs import shows


class AuthMode(StrEnum):
    """What callers of an endpoint show to be let in, in the service's words."""

    KEY = "Key"
    AML_TOKEN = "AMLToken"
    AAD_TOKEN = "AADToken"


AUTH_MODES = {"key": AuthMode.KEY, "aml_token": AuthMode.AML_TOKEN, "aad_token": AuthMode.AAD_TOKEN}
"""By the words of the CLI v2 for them."""


@frozen(kw_only=True)
class OnlineEndpoint:
    """An online endpoint of the workspace. Its keys are no part of it: they are asked for on their own.

    Attributes:
        name, id: short name and ARM id.
        auth_mode: what callers show to be let in.
        compute: ARM id of the cluster of one's own that it runs on; None where the service runs it.
        traffic: share of the requests, in percent, by name of the deployment that gets it.
        mirror_traffic: the same of requests that are copied, whose answers nobody sees.
        public_network_access: whether it can be called from outside of the workspace's network.
        scoring_uri: where it answers; None while nothing does.
        provisioning_state: how far it is, in the service's words: `Creating`, `Updating`, `Succeeded`, `Failed` ...
        description, tags: shown with it.
    """

    name: str
    id: str
    auth_mode: AuthMode
    compute: str | None = None
    traffic: Mapping[str, int] = field(factory=dict)
    mirror_traffic: Mapping[str, int] = field(factory=dict)
    public_network_access: bool = True
    scoring_uri: str | None = None
    provisioning_state: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "provisioning_state", "traffic")


@frozen(kw_only=True)
class EndpointKeys:
    """What opens an endpoint: either of its keys. No secret is in its repr.

    Source: definition `EndpointAuthKeys`.
    """

    primary_key: str = field(repr=False)
    secondary_key: str = field(repr=False)


@frozen(kw_only=True)
class EndpointToken:
    """What opens an endpoint for a while. No secret is in its repr.

    Attributes:
        access_token: the bearer token.
        expires_at, refresh_after: when it ends, and from when on another is to be asked for, in seconds since 1970.

    Source: definition `EndpointAuthToken`.
    """

    access_token: str = field(repr=False)
    expires_at: int
    refresh_after: int
