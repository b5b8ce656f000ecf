# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PersonalComputeInstanceSettings(JsonObject):
    """For whom a compute instance is made.

    Attributes:
        assigned_user: The person that the machine belongs to.
    """

    assigned_user: models.AssignedUser | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "assignedUser": ("assigned_user", read_model(models, "AssignedUser")),
    }
