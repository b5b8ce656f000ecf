# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .rule_action import RuleAction


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServiceTagDestination(JsonObject):
    """ServiceTagDestination, as the contract names it.

    Attributes:
        protocol: Scheme of the storage service's URL, normally https.
    """

    action: RuleAction | str | None | Unset = UNSET
    address_prefixes: list[str] | None | Unset = UNSET
    port_ranges: str | None | Unset = UNSET
    protocol: str | None | Unset = UNSET
    service_tag: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "action": ("action", read_enum(MODELS, "RuleAction")),
        "addressPrefixes": ("address_prefixes", None),
        "portRanges": ("port_ranges", None),
        "protocol": ("protocol", None),
        "serviceTag": ("service_tag", None),
    }
