# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .rule_category import RuleCategory
    from .rule_status import RuleStatus
    from .service_tag_destination import ServiceTagDestination


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServiceTagOutboundRule(JsonObject):
    """ServiceTagOutboundRule, as the contract names it.

    Attributes:
        type_: Azure resource type.
    """

    category: RuleCategory | str | None | Unset = UNSET
    status: RuleStatus | str | None | Unset = UNSET
    type_: str = "ServiceTag"
    destination: ServiceTagDestination | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "category": ("category", read_enum(MODELS, "RuleCategory")),
        "status": ("status", read_enum(MODELS, "RuleStatus")),
        "type": ("type_", None),
        "destination": ("destination", read_model(MODELS, "ServiceTagDestination")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "type_": UNSET,
    }
