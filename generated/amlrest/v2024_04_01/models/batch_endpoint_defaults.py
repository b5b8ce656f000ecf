# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BatchEndpointDefaults(JsonObject):
    """What a batch endpoint uses when a request does not choose.

    Attributes:
        deployment_name: Deployment that requests go to unless they name another.
    """

    deployment_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "deploymentName": ("deployment_name", None),
    }
