# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineProperties(JsonObject):
    """Address and account of an attached virtual machine.

    Attributes:
        virtual_machine_size: Size of the machine, for example STANDARD_DS3_V2.
        ssh_port: Port of the SSH server.
        notebook_server_port: Port of the notebook server.
        address: Public IP address of the machine.
        administrator_account: Account to sign in with over SSH.
        is_notebook_instance_compute: Whether the machine serves notebooks.
    """

    virtual_machine_size: str | None | Unset = UNSET
    ssh_port: int | None | Unset = UNSET
    notebook_server_port: int | None | Unset = UNSET
    address: str | None | Unset = UNSET
    administrator_account: models.VirtualMachineSshCredentials | None | Unset = UNSET
    is_notebook_instance_compute: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "virtualMachineSize": ("virtual_machine_size", None),
        "sshPort": ("ssh_port", None),
        "notebookServerPort": ("notebook_server_port", None),
        "address": ("address", None),
        "administratorAccount": ("administrator_account", read_model(models, "VirtualMachineSshCredentials")),
        "isNotebookInstanceCompute": ("is_notebook_instance_compute", None),
    }
