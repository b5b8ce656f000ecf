# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .protocol import Protocol


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Endpoint(JsonObject):
    """Endpoint, as the contract names it.

    Attributes:
        protocol: Scheme of the storage service's URL, normally https.
        name: Its name, without that of any parent.
    """

    protocol: Protocol | str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    target: int | None | Unset = UNSET
    published: int | None | Unset = UNSET
    host_ip: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "protocol": ("protocol", read_enum(MODELS, "Protocol")),
        "name": ("name", None),
        "target": ("target", None),
        "published": ("published", None),
        "hostIp": ("host_ip", None),
    }
