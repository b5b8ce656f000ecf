# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .identity import Identity
    from .sku import Sku
    from .workspace_properties_update_parameters import WorkspacePropertiesUpdateParameters


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceUpdateParameters(JsonObject):
    """WorkspaceUpdateParameters, as the contract names it.

    Attributes:
        tags: Labels of your own, which can be changed later and filtered by.
    """

    tags: dict[str, str] | None | Unset = UNSET
    sku: Sku | None | Unset = UNSET
    identity: Identity | None | Unset = UNSET
    properties: WorkspacePropertiesUpdateParameters | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "tags": ("tags", None),
        "sku": ("sku", read_model(MODELS, "Sku")),
        "identity": ("identity", read_model(MODELS, "Identity")),
        "properties": ("properties", read_model(MODELS, "WorkspacePropertiesUpdateParameters")),
    }
