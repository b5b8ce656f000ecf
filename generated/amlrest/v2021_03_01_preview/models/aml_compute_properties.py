# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, read_list, read_model, to_timestamp
from .. import MODELS

if TYPE_CHECKING:
    from .allocation_state import AllocationState
    from .error_response import ErrorResponse
    from .node_state_counts import NodeStateCounts
    from .os_type import OsType
    from .remote_login_port_public_access import RemoteLoginPortPublicAccess
    from .resource_id import ResourceId
    from .scale_settings import ScaleSettings
    from .user_account_credentials import UserAccountCredentials
    from .virtual_machine_image import VirtualMachineImage
    from .vm_priority import VmPriority


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AmlComputeProperties(JsonObject):
    """Size, limits and state of a cluster.

    Attributes:
        os_type: Operating system of the nodes.
        vm_size: Size of the virtual machines, for example STANDARD_DS3_V2.
        vm_priority: Dedicated machines, or cheaper ones that may be taken away.
        virtual_machine_image: Custom image of the nodes.
        isolated_network: Whether the cluster is cut off from the public network.
        scale_settings: Limits of automatic scaling.
        user_account_credentials: Administrator account made on every node.
        subnet: Virtual network subnet that the nodes are in.
        remote_login_port_public_access: Whether nodes take SSH connections from outside.
        allocation_state: Whether the cluster is changing its size.
        allocation_state_transition_time: When the allocation state last changed.
        errors: What is wrong with the cluster.
        current_node_count: Nodes there are.
        target_node_count: Nodes there will be once resizing ends.
        node_state_counts: Nodes by state.
        enable_node_public_ip: Whether nodes have public addresses.
    """

    os_type: OsType | str | None | Unset = UNSET
    vm_size: str | None | Unset = UNSET
    vm_priority: VmPriority | str | None | Unset = UNSET
    virtual_machine_image: VirtualMachineImage | None | Unset = UNSET
    isolated_network: bool | None | Unset = UNSET
    scale_settings: ScaleSettings | None | Unset = UNSET
    user_account_credentials: UserAccountCredentials | None | Unset = UNSET
    subnet: ResourceId | None | Unset = UNSET
    remote_login_port_public_access: RemoteLoginPortPublicAccess | str | None | Unset = UNSET
    allocation_state: AllocationState | str | None | Unset = UNSET
    allocation_state_transition_time: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    errors: list[ErrorResponse] | None | Unset = UNSET
    current_node_count: int | None | Unset = UNSET
    target_node_count: int | None | Unset = UNSET
    node_state_counts: NodeStateCounts | None | Unset = UNSET
    enable_node_public_ip: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "osType": ("os_type", read_enum(MODELS, "OsType")),
        "vmSize": ("vm_size", None),
        "vmPriority": ("vm_priority", read_enum(MODELS, "VmPriority")),
        "virtualMachineImage": ("virtual_machine_image", read_model(MODELS, "VirtualMachineImage")),
        "isolatedNetwork": ("isolated_network", None),
        "scaleSettings": ("scale_settings", read_model(MODELS, "ScaleSettings")),
        "userAccountCredentials": ("user_account_credentials", read_model(MODELS, "UserAccountCredentials")),
        "subnet": ("subnet", read_model(MODELS, "ResourceId")),
        "remoteLoginPortPublicAccess": (
            "remote_login_port_public_access",
            read_enum(MODELS, "RemoteLoginPortPublicAccess"),
        ),
        "allocationState": ("allocation_state", read_enum(MODELS, "AllocationState")),
        "allocationStateTransitionTime": ("allocation_state_transition_time", None),
        "errors": ("errors", read_list(read_model(MODELS, "ErrorResponse"))),
        "currentNodeCount": ("current_node_count", None),
        "targetNodeCount": ("target_node_count", None),
        "nodeStateCounts": ("node_state_counts", read_model(MODELS, "NodeStateCounts")),
        "enableNodePublicIp": ("enable_node_public_ip", None),
    }
