# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NoneDatastoreCredentials(JsonObject):
    """No stored credentials; callers use their own identity.

    Attributes:
        credentials_type: Type of the credentials; set by the class.
    """

    credentials_type: str = "None"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credentials_type": UNSET,
    }
