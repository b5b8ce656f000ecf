# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GlusterFsContents(JsonObject):
    """A GlusterFS volume.

    Attributes:
        contents_type: Type of the storage; set by the class.
        server_address: Address of a GlusterFS server.
        volume_name: GlusterFS volume.
    """

    contents_type: str = "GlusterFs"
    server_address: str
    volume_name: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
        "serverAddress": ("server_address", None),
        "volumeName": ("volume_name", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "contents_type": UNSET,
        "server_address": UNSET,
        "volume_name": UNSET,
    }
