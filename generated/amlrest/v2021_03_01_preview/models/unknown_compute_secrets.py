# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownComputeSecrets(JsonObject):
    """A ComputeSecrets whose type this api-version does not list; all of it is kept.

    Attributes:
        compute_type: Type of the compute; set by the class.
    """

    compute_type: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "compute_type": UNSET,
    }
