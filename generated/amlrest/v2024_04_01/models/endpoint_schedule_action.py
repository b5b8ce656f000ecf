# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EndpointScheduleAction(JsonObject):
    """EndpointScheduleAction, as the contract names it."""

    action_type: str = "InvokeBatchEndpoint"
    endpoint_invocation_definition: dict[str, Any]
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "endpointInvocationDefinition": ("endpoint_invocation_definition", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "action_type": UNSET,
        "endpoint_invocation_definition": UNSET,
    }
