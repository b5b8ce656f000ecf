# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceDataDisk(JsonObject):
    """A data disk of a compute instance.

    Attributes:
        caching: How the disk is cached.
        disk_size_gb: Size of the disk in GB.
        lun: Logical unit number of the disk, unique on the machine.
        storage_account_type: Kind of the disk; Standard_LRS if left out.
    """

    caching: models.Caching | str | None | Unset = UNSET
    disk_size_gb: int | None | Unset = UNSET
    lun: int | None | Unset = UNSET
    storage_account_type: models.StorageAccountType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "caching": ("caching", read_enum(models, "Caching")),
        "diskSizeGB": ("disk_size_gb", None),
        "lun": ("lun", None),
        "storageAccountType": ("storage_account_type", read_enum(models, "StorageAccountType")),
    }
