# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AcrDetails(JsonObject):
    """A container registry that a registry keeps images in, made by Azure or by you.

    Attributes:
        system_created_acr_account: The container registry, if Azure makes it.
        user_created_acr_account: The container registry, if you made it.
    """

    system_created_acr_account: models.SystemCreatedAcrAccount | None | Unset = UNSET
    user_created_acr_account: models.UserCreatedAcrAccount | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "systemCreatedAcrAccount": ("system_created_acr_account", read_model(models, "SystemCreatedAcrAccount")),
        "userCreatedAcrAccount": ("user_created_acr_account", read_model(models, "UserCreatedAcrAccount")),
    }
