# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SkuResource(JsonObject):
    """A size that a deployment can have, and between what numbers of instances.

    Attributes:
        resource_type: Azure resource type that can have the size.
        sku: Name and tier of the size.
        capacity: Between what numbers of instances it can scale.
    """

    resource_type: str | None | Unset = UNSET
    sku: models.SkuSetting | None | Unset = UNSET
    capacity: models.SkuCapacity | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "resourceType": ("resource_type", None),
        "sku": ("sku", read_model(models, "SkuSetting")),
        "capacity": ("capacity", read_model(models, "SkuCapacity")),
    }
