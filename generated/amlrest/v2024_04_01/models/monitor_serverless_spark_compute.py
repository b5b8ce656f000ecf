# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorServerlessSparkCompute(JsonObject):
    """Runs a monitor on Spark that the service provides.

    Attributes:
        compute_type: Always "ServerlessSpark", which tells this type from its siblings.
        compute_identity: In whose name the monitor reads data.
        instance_type: Size of the virtual machines that Spark runs on.
        runtime_version: Version of Spark, as major.minor, for example 3.3.
    """

    compute_type: str = "ServerlessSpark"
    compute_identity: (
        models.AmlTokenComputeIdentity | models.ManagedComputeIdentity | models.UnknownMonitorComputeIdentityBase
    )
    instance_type: str
    runtime_version: str
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "computeIdentity": (
            "compute_identity",
            read_union(
                models,
                "computeIdentityType",
                {"AmlToken": "AmlTokenComputeIdentity", "ManagedIdentity": "ManagedComputeIdentity"},
                "UnknownMonitorComputeIdentityBase",
            ),
        ),
        "instanceType": ("instance_type", None),
        "runtimeVersion": ("runtime_version", None),
    }
