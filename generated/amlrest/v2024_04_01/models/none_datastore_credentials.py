# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NoneDatastoreCredentials(JsonObject):
    """No stored credentials; callers use their own identity.

    Attributes:
        credentials_type: Always "None", which tells this type from its siblings.
    """

    credentials_type: str = "None"
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
    }
