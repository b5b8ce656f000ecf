# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .caching import Caching
    from .storage_account_type import StorageAccountType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceDataDisk(JsonObject):
    """A data disk of a compute instance.

    Attributes:
        caching: How the disk is cached.
        disk_size_gb: Size of the disk in GiB.
        lun: Logical unit number of the disk.
        storage_account_type: Kind of the disk.
    """

    caching: Caching | str | None | Unset = UNSET
    disk_size_gb: int | None | Unset = UNSET
    lun: int | None | Unset = UNSET
    storage_account_type: StorageAccountType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "caching": ("caching", read_enum(MODELS, "Caching")),
        "diskSizeGB": ("disk_size_gb", None),
        "lun": ("lun", None),
        "storageAccountType": ("storage_account_type", read_enum(MODELS, "StorageAccountType")),
    }
