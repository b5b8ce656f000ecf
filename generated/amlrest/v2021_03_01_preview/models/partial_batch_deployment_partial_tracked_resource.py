# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .partial_batch_deployment import PartialBatchDeployment
    from .resource_identity import ResourceIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialBatchDeploymentPartialTrackedResource(JsonObject):
    """PartialBatchDeploymentPartialTrackedResource, as the contract names it.

    Attributes:
        tags: Labels of your own, which can be changed later and filtered by.
    """

    identity: ResourceIdentity | None | Unset = UNSET
    kind: str | None | Unset = UNSET
    location: str | None | Unset = UNSET
    properties: PartialBatchDeployment | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "identity": ("identity", read_model(MODELS, "ResourceIdentity")),
        "kind": ("kind", None),
        "location": ("location", None),
        "properties": ("properties", read_model(MODELS, "PartialBatchDeployment")),
        "tags": ("tags", None),
    }
