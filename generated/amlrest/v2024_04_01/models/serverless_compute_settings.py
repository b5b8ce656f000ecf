# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServerlessComputeSettings(JsonObject):
    """ServerlessComputeSettings, as the contract names it."""

    serverless_compute_custom_subnet: str | None | Unset = UNSET
    serverless_compute_no_public_ip: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "serverlessComputeCustomSubnet": ("serverless_compute_custom_subnet", None),
        "serverlessComputeNoPublicIP": ("serverless_compute_no_public_ip", None),
    }
