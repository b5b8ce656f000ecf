# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlToken(JsonObject):
    """Gives the job a token that Azure ML issues; what a job has that names no identity.

    Attributes:
        identity_type: Always "AMLToken", which tells this type from its siblings.
    """

    identity_type: str = "AMLToken"
    _wire: ClassVar[Wire] = {
        "identityType": ("identity_type", None),
    }
