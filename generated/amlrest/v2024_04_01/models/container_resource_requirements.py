# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ContainerResourceRequirements(JsonObject):
    """How much of a Kubernetes node an instance needs, and how much it may take.

    Attributes:
        container_resource_requests: Least that an instance needs.
        container_resource_limits: Most that an instance may use.
    """

    container_resource_requests: models.ContainerResourceSettings | None | Unset = UNSET
    container_resource_limits: models.ContainerResourceSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "containerResourceRequests": ("container_resource_requests", read_model(models, "ContainerResourceSettings")),
        "containerResourceLimits": ("container_resource_limits", read_model(models, "ContainerResourceSettings")),
    }
