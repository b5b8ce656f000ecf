"""Where models answer requests: online endpoints, and what opens them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from attrs import field, frozen


class AuthMode(StrEnum):
    """What callers of an endpoint show to be let in, in the service's words."""

    KEY = "Key"
    AML_TOKEN = "AMLToken"
    AAD_TOKEN = "AADToken"


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
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)
