# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EndpointScheduleAction(JsonObject):
    """Invokes a batch endpoint.

    Attributes:
        action_type: Always "InvokeBatchEndpoint", which tells this type from its siblings.
        endpoint_invocation_definition: The call of the batch endpoint, of any shape that the service takes.
    """

    action_type: str = "InvokeBatchEndpoint"
    endpoint_invocation_definition: dict[str, Any]
    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "endpointInvocationDefinition": ("endpoint_invocation_definition", None),
    }
