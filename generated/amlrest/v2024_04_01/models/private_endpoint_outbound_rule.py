# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointOutboundRule(JsonObject):
    """Lets a managed network reach a resource over a private endpoint.

    Attributes:
        category: Who wants the rule.
        status: Whether the rule is in force.
        type_: Always "PrivateEndpoint", which tells this type from its siblings.
        destination: The resource that a private endpoint is made to.
    """

    category: models.RuleCategory | str | None | Unset = UNSET
    status: models.RuleStatus | str | None | Unset = UNSET
    type_: str = "PrivateEndpoint"
    destination: models.PrivateEndpointDestination | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "category": ("category", read_enum(models, "RuleCategory")),
        "status": ("status", read_enum(models, "RuleStatus")),
        "type": ("type_", None),
        "destination": ("destination", read_model(models, "PrivateEndpointDestination")),
    }
