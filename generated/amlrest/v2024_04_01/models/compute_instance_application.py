# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceApplication(JsonObject):
    """An application on a compute instance, with its address.

    Attributes:
        display_name: Name to show to people.
        endpoint_uri: URL of the application.
    """

    display_name: str | None | Unset = UNSET
    endpoint_uri: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "displayName": ("display_name", None),
        "endpointUri": ("endpoint_uri", None),
    }
