# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Endpoint(JsonObject):
    """A port of a custom service's container, and where it is reached from outside.

    Attributes:
        protocol: What the port speaks; tcp if left out.
        name: Name of the endpoint.
        target: Port inside the container.
        published: Port that it is reached at from outside.
        host_ip: IP address of the host that it is reached at.
    """

    protocol: models.Protocol | str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    target: int | None | Unset = UNSET
    published: int | None | Unset = UNSET
    host_ip: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "protocol": ("protocol", read_enum(models, "Protocol")),
        "name": ("name", None),
        "target": ("target", None),
        "published": ("published", None),
        "hostIp": ("host_ip", None),
    }
