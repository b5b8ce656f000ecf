# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .container_resource_settings import ContainerResourceSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContainerResourceRequirements(JsonObject):
    """ContainerResourceRequirements, as the contract names it."""

    container_resource_requests: ContainerResourceSettings | None | Unset = UNSET
    container_resource_limits: ContainerResourceSettings | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "containerResourceRequests": ("container_resource_requests", read_model(MODELS, "ContainerResourceSettings")),
        "containerResourceLimits": ("container_resource_limits", read_model(MODELS, "ContainerResourceSettings")),
    }
