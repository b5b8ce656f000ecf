# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties(JsonObject):
    """A change of a batch deployment; what is left out stays as it is.

    Attributes:
        properties: What to change of the deployment.
        tags: Labels of your own, which can be changed later.
    """

    properties: models.PartialBatchDeployment | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "properties": ("properties", read_model(models, "PartialBatchDeployment")),
        "tags": ("tags", None),
    }
