# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .managed_service_identity import ManagedServiceIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedComputeIdentity(JsonObject):
    """ManagedComputeIdentity, as the contract names it."""

    compute_identity_type: str = "ManagedIdentity"
    identity: ManagedServiceIdentity | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeIdentityType": ("compute_identity_type", None),
        "identity": ("identity", read_model(MODELS, "ManagedServiceIdentity")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "compute_identity_type": UNSET,
    }
