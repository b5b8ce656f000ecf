# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SystemCreatedStorageAccount(JsonObject):
    """A storage account that Azure makes for a registry.

    Attributes:
        allow_blob_public_access: Whether blobs may be made public.
        arm_resource_id: Resource id of the storage account, once it has been made.
        storage_account_hns_enabled: Whether the storage account has a hierarchical namespace.
        storage_account_name: Name of the storage account.
        storage_account_type: Redundancy of the storage account, such as Standard_LRS.
    """

    allow_blob_public_access: bool | None | Unset = UNSET
    arm_resource_id: models.ArmResourceId | None | Unset = UNSET
    storage_account_hns_enabled: bool | None | Unset = UNSET
    storage_account_name: str | None | Unset = UNSET
    storage_account_type: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "allowBlobPublicAccess": ("allow_blob_public_access", None),
        "armResourceId": ("arm_resource_id", read_model(models, "ArmResourceId")),
        "storageAccountHnsEnabled": ("storage_account_hns_enabled", None),
        "storageAccountName": ("storage_account_name", None),
        "storageAccountType": ("storage_account_type", None),
    }
