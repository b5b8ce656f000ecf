# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SparkResourceConfiguration(JsonObject):
    """Size of the machines that a Spark job takes, and the version of Spark on them.

    Attributes:
        instance_type: Size of the virtual machines.
        runtime_version: Version of Spark, as major.minor; 3.1 if left out.
    """

    instance_type: str | None | Unset = UNSET
    runtime_version: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "instanceType": ("instance_type", None),
        "runtimeVersion": ("runtime_version", None),
    }
