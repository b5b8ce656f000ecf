# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .rule_status import RuleStatus


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointDestination(JsonObject):
    """PrivateEndpointDestination, as the contract names it."""

    service_resource_id: str | None | Unset = UNSET
    spark_enabled: bool | None | Unset = UNSET
    spark_status: RuleStatus | str | None | Unset = UNSET
    subresource_target: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "serviceResourceId": ("service_resource_id", None),
        "sparkEnabled": ("spark_enabled", None),
        "sparkStatus": ("spark_status", read_enum(MODELS, "RuleStatus")),
        "subresourceTarget": ("subresource_target", None),
    }
