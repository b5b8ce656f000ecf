# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VolumeDefinition(JsonObject):
    """Files that a custom service's container sees.

    Attributes:
        type_: Kind of mount; bind, a folder of the host, if left out.
        read_only: Whether the container may only read; false if left out.
        source: What is mounted; for a bind mount a path on the host.
        target: Path in the container at which it appears.
        consistency: How host and container are kept alike, by Docker's names.
        bind: Options of a bind mount.
        volume: Options of a Docker volume.
        tmpfs: Options of a file system in memory.
    """

    type_: models.VolumeDefinitionType | str | None | Unset = UNSET
    read_only: bool | None | Unset = UNSET
    source: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    consistency: str | None | Unset = UNSET
    bind: models.BindOptions | None | Unset = UNSET
    volume: models.VolumeOptions | None | Unset = UNSET
    tmpfs: models.TmpfsOptions | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(models, "VolumeDefinitionType")),
        "readOnly": ("read_only", None),
        "source": ("source", None),
        "target": ("target", None),
        "consistency": ("consistency", None),
        "bind": ("bind", read_model(models, "BindOptions")),
        "volume": ("volume", read_model(models, "VolumeOptions")),
        "tmpfs": ("tmpfs", read_model(models, "TmpfsOptions")),
    }
