# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .arm_resource_id import ArmResourceId


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SystemCreatedStorageAccount(JsonObject):
    """SystemCreatedStorageAccount, as the contract names it.

    Attributes:
        storage_account_type: Kind of the disk.
    """

    allow_blob_public_access: bool | None | Unset = UNSET
    arm_resource_id: ArmResourceId | None | Unset = UNSET
    storage_account_hns_enabled: bool | None | Unset = UNSET
    storage_account_name: str | None | Unset = UNSET
    storage_account_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "allowBlobPublicAccess": ("allow_blob_public_access", None),
        "armResourceId": ("arm_resource_id", read_model(MODELS, "ArmResourceId")),
        "storageAccountHnsEnabled": ("storage_account_hns_enabled", None),
        "storageAccountName": ("storage_account_name", None),
        "storageAccountType": ("storage_account_type", None),
    }
