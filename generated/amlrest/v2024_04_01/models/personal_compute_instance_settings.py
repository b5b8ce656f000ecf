# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .assigned_user import AssignedUser


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PersonalComputeInstanceSettings(JsonObject):
    """For whom a compute instance is made.

    Attributes:
        assigned_user: The person that the compute instance belongs to.
    """

    assigned_user: AssignedUser | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "assignedUser": ("assigned_user", read_model(MODELS, "AssignedUser")),
    }
