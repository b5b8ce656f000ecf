# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .acr_details import AcrDetails
    from .storage_account_details import StorageAccountDetails


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryRegionArmDetails(JsonObject):
    """RegistryRegionArmDetails, as the contract names it."""

    acr_details: list[AcrDetails] | None | Unset = UNSET
    location: str | None | Unset = UNSET
    storage_account_details: list[StorageAccountDetails] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "acrDetails": ("acr_details", read_list(read_model(MODELS, "AcrDetails"))),
        "location": ("location", None),
        "storageAccountDetails": ("storage_account_details", read_list(read_model(MODELS, "StorageAccountDetails"))),
    }
