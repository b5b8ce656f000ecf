# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceProperties(JsonObject):
    """Size, owner, applications and state of a compute instance.

    Attributes:
        vm_size: Size of the virtual machines, for example STANDARD_DS3_V2.
        subnet: Subnet of a virtual network that the machines are in.
        application_sharing_policy: Whether others in the workspace may open its applications; Shared, they may, if left out.
        ssh_settings: SSH access to the machine.
        custom_services: Containers that the machine runs beside its own applications.
        os_image_metadata: Which operating system image it runs, and whether there is a newer one.
        connectivity_endpoints: Addresses of the machine.
        applications: Applications with their addresses.
        created_by: Who made the machine.
        errors: What is wrong with the machine.
        state: What the machine is doing.
        compute_instance_authorization_type: Who may use the machine; only the person it belongs to, if left out.
        personal_compute_instance_settings: For whom the machine is made.
        setup_scripts: Scripts that set the machine up.
        last_operation: What was last done, and how it went.
        schedules: When the machine starts and stops by itself.
        enable_node_public_ip: Whether machines get public IP addresses; they do if left out.
        containers: Custom applications on the machine.
        data_disks: Data disks of the machine.
        data_mounts: Data mounted on the machine.
        versions: Versions of the machine's software.
    """

    vm_size: str | None | Unset = UNSET
    subnet: models.ResourceId | None | Unset = UNSET
    application_sharing_policy: models.ApplicationSharingPolicy | str | None | Unset = UNSET
    ssh_settings: models.ComputeInstanceSshSettings | None | Unset = UNSET
    custom_services: list[models.CustomService] | None | Unset = UNSET
    os_image_metadata: models.ImageMetadata | None | Unset = UNSET
    connectivity_endpoints: models.ComputeInstanceConnectivityEndpoints | None | Unset = UNSET
    applications: list[models.ComputeInstanceApplication] | None | Unset = UNSET
    created_by: models.ComputeInstanceCreatedBy | None | Unset = UNSET
    errors: list[models.ErrorResponse] | None | Unset = UNSET
    state: models.ComputeInstanceState | str | None | Unset = UNSET
    compute_instance_authorization_type: models.ComputeInstanceAuthorizationType | str | None | Unset = UNSET
    personal_compute_instance_settings: models.PersonalComputeInstanceSettings | None | Unset = UNSET
    setup_scripts: models.SetupScripts | None | Unset = UNSET
    last_operation: models.ComputeInstanceLastOperation | None | Unset = UNSET
    schedules: models.ComputeSchedules | None | Unset = UNSET
    enable_node_public_ip: bool | None | Unset = UNSET
    containers: list[models.ComputeInstanceContainer] | None | Unset = UNSET
    data_disks: list[models.ComputeInstanceDataDisk] | None | Unset = UNSET
    data_mounts: list[models.ComputeInstanceDataMount] | None | Unset = UNSET
    versions: models.ComputeInstanceVersion | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "vmSize": ("vm_size", None),
        "subnet": ("subnet", read_model(models, "ResourceId")),
        "applicationSharingPolicy": ("application_sharing_policy", read_enum(models, "ApplicationSharingPolicy")),
        "sshSettings": ("ssh_settings", read_model(models, "ComputeInstanceSshSettings")),
        "customServices": ("custom_services", read_list(read_model(models, "CustomService"))),
        "osImageMetadata": ("os_image_metadata", read_model(models, "ImageMetadata")),
        "connectivityEndpoints": ("connectivity_endpoints", read_model(models, "ComputeInstanceConnectivityEndpoints")),
        "applications": ("applications", read_list(read_model(models, "ComputeInstanceApplication"))),
        "createdBy": ("created_by", read_model(models, "ComputeInstanceCreatedBy")),
        "errors": ("errors", read_list(read_model(models, "ErrorResponse"))),
        "state": ("state", read_enum(models, "ComputeInstanceState")),
        "computeInstanceAuthorizationType": (
            "compute_instance_authorization_type",
            read_enum(models, "ComputeInstanceAuthorizationType"),
        ),
        "personalComputeInstanceSettings": (
            "personal_compute_instance_settings",
            read_model(models, "PersonalComputeInstanceSettings"),
        ),
        "setupScripts": ("setup_scripts", read_model(models, "SetupScripts")),
        "lastOperation": ("last_operation", read_model(models, "ComputeInstanceLastOperation")),
        "schedules": ("schedules", read_model(models, "ComputeSchedules")),
        "enableNodePublicIp": ("enable_node_public_ip", None),
        "containers": ("containers", read_list(read_model(models, "ComputeInstanceContainer"))),
        "dataDisks": ("data_disks", read_list(read_model(models, "ComputeInstanceDataDisk"))),
        "dataMounts": ("data_mounts", read_list(read_model(models, "ComputeInstanceDataMount"))),
        "versions": ("versions", read_model(models, "ComputeInstanceVersion")),
    }
