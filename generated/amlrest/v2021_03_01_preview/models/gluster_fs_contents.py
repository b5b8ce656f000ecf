# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GlusterFsContents(JsonObject):
    """A GlusterFS volume.

    Attributes:
        contents_type: Always "GlusterFs", which tells this type from its siblings.
        server_address: Address of a GlusterFS server.
        volume_name: Name of the GlusterFS volume.
    """

    contents_type: str = "GlusterFs"
    server_address: str
    volume_name: str
    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
        "serverAddress": ("server_address", None),
        "volumeName": ("volume_name", None),
    }
