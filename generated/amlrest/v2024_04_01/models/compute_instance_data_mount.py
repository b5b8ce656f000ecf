# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceDataMount(JsonObject):
    """Data mounted on a compute instance.

    Attributes:
        source: Where the data comes from.
        source_type: Kind of the source.
        mount_name: Name of the mount.
        mount_action: Whether to mount or to unmount.
        created_by: Who mounted the data.
        mount_path: Where the data appears.
        mount_state: Whether the data is mounted.
        mounted_on: When the data was mounted.
        error: Why mounting failed.
    """

    source: str | None | Unset = UNSET
    source_type: models.SourceType | str | None | Unset = UNSET
    mount_name: str | None | Unset = UNSET
    mount_action: models.MountAction | str | None | Unset = UNSET
    created_by: str | None | Unset = UNSET
    mount_path: str | None | Unset = UNSET
    mount_state: models.MountState | str | None | Unset = UNSET
    mounted_on: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    error: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "source": ("source", None),
        "sourceType": ("source_type", read_enum(models, "SourceType")),
        "mountName": ("mount_name", None),
        "mountAction": ("mount_action", read_enum(models, "MountAction")),
        "createdBy": ("created_by", None),
        "mountPath": ("mount_path", None),
        "mountState": ("mount_state", read_enum(models, "MountState")),
        "mountedOn": ("mounted_on", to_timestamp),
        "error": ("error", None),
    }
