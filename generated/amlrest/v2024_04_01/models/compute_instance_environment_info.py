# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceEnvironmentInfo(JsonObject):
    """Environment of an application on a compute instance.

    Attributes:
        name: Its name, without that of any parent.
        version: Version of the environment.
    """

    name: str | None | Unset = UNSET
    version: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "version": ("version", None),
    }
