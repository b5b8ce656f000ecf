# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlToken(JsonObject):
    """Runs the job with the identity of whoever submitted it.

    Attributes:
        identity_type: Type of the identity; set by the class.
    """

    identity_type: str = "AMLToken"
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "identityType": ("identity_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "identity_type": UNSET,
    }
