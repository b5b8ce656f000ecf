# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, read_list, read_model, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlComputeProperties(JsonObject):
    """Size, limits and state of a cluster.

    Attributes:
        os_type: Operating system of the nodes; Linux if left out.
        vm_size: Size of the virtual machines, for example STANDARD_DS3_V2.
        vm_priority: Dedicated machines, or cheaper ones that may be taken away.
        virtual_machine_image: Custom image of the nodes.
        isolated_network: Whether the cluster is cut off from the public network.
        scale_settings: Limits of automatic scaling.
        user_account_credentials: Administrator account made on every node.
        subnet: Subnet of a virtual network that the machines are in.
        remote_login_port_public_access: Whether nodes take SSH connections from outside.
        allocation_state: Whether the cluster is changing its size.
        allocation_state_transition_time: When the allocation state last changed.
        errors: What is wrong with the cluster.
        current_node_count: Nodes there are.
        target_node_count: Nodes there will be once resizing ends.
        node_state_counts: Nodes by state.
        enable_node_public_ip: Whether machines get public IP addresses; they do if left out.
    """

    os_type: models.OsType | str | None | Unset = UNSET
    vm_size: str | None | Unset = UNSET
    vm_priority: models.VmPriority | str | None | Unset = UNSET
    virtual_machine_image: models.VirtualMachineImage | None | Unset = UNSET
    isolated_network: bool | None | Unset = UNSET
    scale_settings: models.ScaleSettings | None | Unset = UNSET
    user_account_credentials: models.UserAccountCredentials | None | Unset = UNSET
    subnet: models.ResourceId | None | Unset = UNSET
    remote_login_port_public_access: models.RemoteLoginPortPublicAccess | str | None | Unset = UNSET
    allocation_state: models.AllocationState | str | None | Unset = UNSET
    allocation_state_transition_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    errors: list[models.ErrorResponse] | None | Unset = UNSET
    current_node_count: int | None | Unset = UNSET
    target_node_count: int | None | Unset = UNSET
    node_state_counts: models.NodeStateCounts | None | Unset = UNSET
    enable_node_public_ip: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "osType": ("os_type", read_enum(models, "OsType")),
        "vmSize": ("vm_size", None),
        "vmPriority": ("vm_priority", read_enum(models, "VmPriority")),
        "virtualMachineImage": ("virtual_machine_image", read_model(models, "VirtualMachineImage")),
        "isolatedNetwork": ("isolated_network", None),
        "scaleSettings": ("scale_settings", read_model(models, "ScaleSettings")),
        "userAccountCredentials": ("user_account_credentials", read_model(models, "UserAccountCredentials")),
        "subnet": ("subnet", read_model(models, "ResourceId")),
        "remoteLoginPortPublicAccess": (
            "remote_login_port_public_access",
            read_enum(models, "RemoteLoginPortPublicAccess"),
        ),
        "allocationState": ("allocation_state", read_enum(models, "AllocationState")),
        "allocationStateTransitionTime": ("allocation_state_transition_time", to_timestamp),
        "errors": ("errors", read_list(read_model(models, "ErrorResponse"))),
        "currentNodeCount": ("current_node_count", None),
        "targetNodeCount": ("target_node_count", None),
        "nodeStateCounts": ("node_state_counts", read_model(models, "NodeStateCounts")),
        "enableNodePublicIp": ("enable_node_public_ip", None),
    }
