# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StorageAccountDetails(JsonObject):
    """A storage account that a registry keeps files in, made by Azure or by you.

    Attributes:
        system_created_storage_account: The storage account, if Azure makes it.
        user_created_storage_account: The storage account, if you made it.
    """

    system_created_storage_account: models.SystemCreatedStorageAccount | None | Unset = UNSET
    user_created_storage_account: models.UserCreatedStorageAccount | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "systemCreatedStorageAccount": (
            "system_created_storage_account",
            read_model(models, "SystemCreatedStorageAccount"),
        ),
        "userCreatedStorageAccount": ("user_created_storage_account", read_model(models, "UserCreatedStorageAccount")),
    }
