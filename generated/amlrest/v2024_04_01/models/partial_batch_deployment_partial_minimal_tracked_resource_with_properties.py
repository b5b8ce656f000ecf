# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .partial_batch_deployment import PartialBatchDeployment


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties(JsonObject):
    """PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties, as the contract names it.

    Attributes:
        tags: Labels of your own, which can be changed later and filtered by.
    """

    properties: PartialBatchDeployment | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "properties": ("properties", read_model(MODELS, "PartialBatchDeployment")),
        "tags": ("tags", None),
    }
