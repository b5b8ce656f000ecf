# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .partial_sku import PartialSku
    from .registry_partial_managed_service_identity import RegistryPartialManagedServiceIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialRegistryPartialTrackedResource(JsonObject):
    """PartialRegistryPartialTrackedResource, as the contract names it.

    Attributes:
        tags: Labels of your own, which can be changed later and filtered by.
    """

    identity: RegistryPartialManagedServiceIdentity | None | Unset = UNSET
    sku: PartialSku | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "identity": ("identity", read_model(MODELS, "RegistryPartialManagedServiceIdentity")),
        "sku": ("sku", read_model(MODELS, "PartialSku")),
        "tags": ("tags", None),
    }
