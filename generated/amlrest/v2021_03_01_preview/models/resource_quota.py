# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .quota_unit import QuotaUnit
    from .resource_name import ResourceName


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ResourceQuota(JsonObject):
    """ResourceQuota, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        type_: Azure resource type.
        name: Its name, without that of any parent.
    """

    id: str | None | Unset = UNSET
    aml_workspace_location: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    name: ResourceName | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    unit: QuotaUnit | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "amlWorkspaceLocation": ("aml_workspace_location", None),
        "type": ("type_", None),
        "name": ("name", read_model(MODELS, "ResourceName")),
        "limit": ("limit", None),
        "unit": ("unit", read_enum(MODELS, "QuotaUnit")),
    }
