# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegistryRegionArmDetails(JsonObject):
    """A region that a registry is in, with its storage there.

    Attributes:
        acr_details: Container registries in the region.
        location: Azure region.
        storage_account_details: Storage accounts in the region.
    """

    acr_details: list[models.AcrDetails] | None | Unset = UNSET
    location: str | None | Unset = UNSET
    storage_account_details: list[models.StorageAccountDetails] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "acrDetails": ("acr_details", read_list(read_model(models, "AcrDetails"))),
        "location": ("location", None),
        "storageAccountDetails": ("storage_account_details", read_list(read_model(models, "StorageAccountDetails"))),
    }
