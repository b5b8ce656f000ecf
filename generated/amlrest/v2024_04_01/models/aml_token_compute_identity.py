# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlTokenComputeIdentity(JsonObject):
    """Gives the monitor a token that Azure ML issues.

    Attributes:
        compute_identity_type: Always "AmlToken", which tells this type from its siblings.
    """

    compute_identity_type: str = "AmlToken"
    _wire: ClassVar[Wire] = {
        "computeIdentityType": ("compute_identity_type", None),
    }
