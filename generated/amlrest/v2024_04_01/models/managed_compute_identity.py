# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedComputeIdentity(JsonObject):
    """Runs the monitor with a managed identity.

    Attributes:
        compute_identity_type: Always "ManagedIdentity", which tells this type from its siblings.
        identity: The managed identity to use.
    """

    compute_identity_type: str = "ManagedIdentity"
    identity: models.ManagedServiceIdentity | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeIdentityType": ("compute_identity_type", None),
        "identity": ("identity", read_model(models, "ManagedServiceIdentity")),
    }
