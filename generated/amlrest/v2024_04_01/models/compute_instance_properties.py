# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .application_sharing_policy import ApplicationSharingPolicy
    from .compute_instance_application import ComputeInstanceApplication
    from .compute_instance_authorization_type import ComputeInstanceAuthorizationType
    from .compute_instance_connectivity_endpoints import ComputeInstanceConnectivityEndpoints
    from .compute_instance_container import ComputeInstanceContainer
    from .compute_instance_created_by import ComputeInstanceCreatedBy
    from .compute_instance_data_disk import ComputeInstanceDataDisk
    from .compute_instance_data_mount import ComputeInstanceDataMount
    from .compute_instance_last_operation import ComputeInstanceLastOperation
    from .compute_instance_ssh_settings import ComputeInstanceSshSettings
    from .compute_instance_state import ComputeInstanceState
    from .compute_instance_version import ComputeInstanceVersion
    from .compute_schedules import ComputeSchedules
    from .custom_service import CustomService
    from .error_response import ErrorResponse
    from .image_metadata import ImageMetadata
    from .personal_compute_instance_settings import PersonalComputeInstanceSettings
    from .resource_id import ResourceId
    from .setup_scripts import SetupScripts


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceProperties(JsonObject):
    """Size, owner, applications and state of a compute instance.

    Attributes:
        vm_size: Size of the virtual machines, for example STANDARD_DS3_V2.
        subnet: Virtual network subnet that the nodes are in.
        application_sharing_policy: Whether others in the workspace may open its applications.
        ssh_settings: SSH access to the machine.
        connectivity_endpoints: Addresses of the compute instance.
        applications: Applications with their addresses.
        created_by: Who made the compute instance.
        errors: What is wrong with the compute instance.
        state: What the compute instance is doing.
        compute_instance_authorization_type: Who may use the compute instance.
        personal_compute_instance_settings: For whom the compute instance is made.
        setup_scripts: Scripts that set the machine up.
        last_operation: What was last done, and how it went.
        schedules: When the machine starts and stops by itself.
        enable_node_public_ip: Whether nodes have public addresses.
        containers: Custom applications on the machine.
        data_disks: Data disks of the machine.
        data_mounts: Data mounted on the machine.
        versions: Versions of the machine's software.
    """

    vm_size: str | None | Unset = UNSET
    subnet: ResourceId | None | Unset = UNSET
    application_sharing_policy: ApplicationSharingPolicy | str | None | Unset = UNSET
    ssh_settings: ComputeInstanceSshSettings | None | Unset = UNSET
    custom_services: list[CustomService] | None | Unset = UNSET
    os_image_metadata: ImageMetadata | None | Unset = UNSET
    connectivity_endpoints: ComputeInstanceConnectivityEndpoints | None | Unset = UNSET
    applications: list[ComputeInstanceApplication] | None | Unset = UNSET
    created_by: ComputeInstanceCreatedBy | None | Unset = UNSET
    errors: list[ErrorResponse] | None | Unset = UNSET
    state: ComputeInstanceState | str | None | Unset = UNSET
    compute_instance_authorization_type: ComputeInstanceAuthorizationType | str | None | Unset = UNSET
    personal_compute_instance_settings: PersonalComputeInstanceSettings | None | Unset = UNSET
    setup_scripts: SetupScripts | None | Unset = UNSET
    last_operation: ComputeInstanceLastOperation | None | Unset = UNSET
    schedules: ComputeSchedules | None | Unset = UNSET
    enable_node_public_ip: bool | None | Unset = UNSET
    containers: list[ComputeInstanceContainer] | None | Unset = UNSET
    data_disks: list[ComputeInstanceDataDisk] | None | Unset = UNSET
    data_mounts: list[ComputeInstanceDataMount] | None | Unset = UNSET
    versions: ComputeInstanceVersion | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "vmSize": ("vm_size", None),
        "subnet": ("subnet", read_model(MODELS, "ResourceId")),
        "applicationSharingPolicy": ("application_sharing_policy", read_enum(MODELS, "ApplicationSharingPolicy")),
        "sshSettings": ("ssh_settings", read_model(MODELS, "ComputeInstanceSshSettings")),
        "customServices": ("custom_services", read_list(read_model(MODELS, "CustomService"))),
        "osImageMetadata": ("os_image_metadata", read_model(MODELS, "ImageMetadata")),
        "connectivityEndpoints": ("connectivity_endpoints", read_model(MODELS, "ComputeInstanceConnectivityEndpoints")),
        "applications": ("applications", read_list(read_model(MODELS, "ComputeInstanceApplication"))),
        "createdBy": ("created_by", read_model(MODELS, "ComputeInstanceCreatedBy")),
        "errors": ("errors", read_list(read_model(MODELS, "ErrorResponse"))),
        "state": ("state", read_enum(MODELS, "ComputeInstanceState")),
        "computeInstanceAuthorizationType": (
            "compute_instance_authorization_type",
            read_enum(MODELS, "ComputeInstanceAuthorizationType"),
        ),
        "personalComputeInstanceSettings": (
            "personal_compute_instance_settings",
            read_model(MODELS, "PersonalComputeInstanceSettings"),
        ),
        "setupScripts": ("setup_scripts", read_model(MODELS, "SetupScripts")),
        "lastOperation": ("last_operation", read_model(MODELS, "ComputeInstanceLastOperation")),
        "schedules": ("schedules", read_model(MODELS, "ComputeSchedules")),
        "enableNodePublicIp": ("enable_node_public_ip", None),
        "containers": ("containers", read_list(read_model(MODELS, "ComputeInstanceContainer"))),
        "dataDisks": ("data_disks", read_list(read_model(MODELS, "ComputeInstanceDataDisk"))),
        "dataMounts": ("data_mounts", read_list(read_model(MODELS, "ComputeInstanceDataMount"))),
        "versions": ("versions", read_model(MODELS, "ComputeInstanceVersion")),
    }
