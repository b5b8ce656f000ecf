# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceUpdateParameters(JsonObject):
    """A change of a workspace; what is left out stays as it is.

    Attributes:
        tags: Labels of your own, which can be changed later.
        sku: Pricing tier of a resource.
        identity: Managed identities of a resource.
        properties: What to change of the workspace.
    """

    tags: dict[str, str] | None | Unset = UNSET
    sku: models.Sku | None | Unset = UNSET
    identity: models.ManagedServiceIdentity | None | Unset = UNSET
    properties: models.WorkspacePropertiesUpdateParameters | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "tags": ("tags", None),
        "sku": ("sku", read_model(models, "Sku")),
        "identity": ("identity", read_model(models, "ManagedServiceIdentity")),
        "properties": ("properties", read_model(models, "WorkspacePropertiesUpdateParameters")),
    }
