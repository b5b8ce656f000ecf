# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UserIdentity(JsonObject):
    """Runs the job with the identity of whoever submitted it.

    Attributes:
        identity_type: Always "UserIdentity", which tells this type from its siblings.
    """

    identity_type: str = "UserIdentity"
    _wire: ClassVar[Wire] = {
        "identityType": ("identity_type", None),
    }
