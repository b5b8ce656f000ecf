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
class SystemCreatedAcrAccount(JsonObject):
    """SystemCreatedAcrAccount, as the contract names it."""

    acr_account_name: str | None | Unset = UNSET
    acr_account_sku: str | None | Unset = UNSET
    arm_resource_id: ArmResourceId | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "acrAccountName": ("acr_account_name", None),
        "acrAccountSku": ("acr_account_sku", None),
        "armResourceId": ("arm_resource_id", read_model(MODELS, "ArmResourceId")),
    }
