# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .system_created_storage_account import SystemCreatedStorageAccount
    from .user_created_storage_account import UserCreatedStorageAccount


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class StorageAccountDetails(JsonObject):
    """StorageAccountDetails, as the contract names it."""

    system_created_storage_account: SystemCreatedStorageAccount | None | Unset = UNSET
    user_created_storage_account: UserCreatedStorageAccount | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "systemCreatedStorageAccount": (
            "system_created_storage_account",
            read_model(MODELS, "SystemCreatedStorageAccount"),
        ),
        "userCreatedStorageAccount": ("user_created_storage_account", read_model(MODELS, "UserCreatedStorageAccount")),
    }
