# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SystemCreatedAcrAccount(JsonObject):
    """A container registry that Azure makes for a registry.

    Attributes:
        acr_account_name: Name of the container registry.
        acr_account_sku: SKU of the container registry, such as Premium.
        arm_resource_id: Resource id of the container registry, once it has been made.
    """

    acr_account_name: str | None | Unset = UNSET
    acr_account_sku: str | None | Unset = UNSET
    arm_resource_id: models.ArmResourceId | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "acrAccountName": ("acr_account_name", None),
        "acrAccountSku": ("acr_account_sku", None),
        "armResourceId": ("arm_resource_id", read_model(models, "ArmResourceId")),
    }
