# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServerlessComputeSettings(JsonObject):
    """Network of the nodes that jobs without a compute of their own run on.

    Attributes:
        serverless_compute_custom_subnet: Resource id of an existing subnet to put the nodes in.
        serverless_compute_no_public_ip: Whether nodes in that subnet go without public IP addresses.
    """

    serverless_compute_custom_subnet: str | None | Unset = UNSET
    serverless_compute_no_public_ip: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "serverlessComputeCustomSubnet": ("serverless_compute_custom_subnet", None),
        "serverlessComputeNoPublicIP": ("serverless_compute_no_public_ip", None),
    }
