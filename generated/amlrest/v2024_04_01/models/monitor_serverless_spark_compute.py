# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token_compute_identity import AmlTokenComputeIdentity
    from .managed_compute_identity import ManagedComputeIdentity
    from .unknown_monitor_compute_identity_base import UnknownMonitorComputeIdentityBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MonitorServerlessSparkCompute(JsonObject):
    """MonitorServerlessSparkCompute, as the contract names it.

    Attributes:
        compute_type: Type of the compute; set by the class.
        instance_type: Size of the virtual machines, where the compute offers several.
    """

    compute_type: str = "ServerlessSpark"
    compute_identity: AmlTokenComputeIdentity | ManagedComputeIdentity | UnknownMonitorComputeIdentityBase
    instance_type: str
    runtime_version: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "computeIdentity": (
            "compute_identity",
            read_union(
                MODELS,
                "computeIdentityType",
                {"AmlToken": "AmlTokenComputeIdentity", "ManagedIdentity": "ManagedComputeIdentity"},
                "UnknownMonitorComputeIdentityBase",
            ),
        ),
        "instanceType": ("instance_type", None),
        "runtimeVersion": ("runtime_version", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "compute_type": UNSET,
        "compute_identity": UNSET,
        "instance_type": UNSET,
        "runtime_version": UNSET,
    }
