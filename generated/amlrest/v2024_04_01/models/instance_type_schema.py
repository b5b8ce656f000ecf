# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InstanceTypeSchema(JsonObject):
    """Node selector and resources of an instance type on Kubernetes.

    Attributes:
        node_selector: Labels that nodes must have.
        resources: Requests and limits.
    """

    node_selector: dict[str, str | None] | None | Unset = UNSET
    resources: models.InstanceTypeSchemaResources | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "nodeSelector": ("node_selector", None),
        "resources": ("resources", read_model(models, "InstanceTypeSchemaResources")),
    }
