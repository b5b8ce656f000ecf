# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .virtual_machine_ssh_credentials import VirtualMachineSshCredentials


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineProperties(JsonObject):
    """Address and account of an attached virtual machine.

    Attributes:
        virtual_machine_size: Size of the machine.
        ssh_port: Port of the SSH server.
        notebook_server_port: Port of the notebook server.
        address: Public address of the machine.
        administrator_account: Account that jobs sign in with.
        is_notebook_instance_compute: Whether the machine serves notebooks.
    """

    virtual_machine_size: str | None | Unset = UNSET
    ssh_port: int | None | Unset = UNSET
    notebook_server_port: int | None | Unset = UNSET
    address: str | None | Unset = UNSET
    administrator_account: VirtualMachineSshCredentials | None | Unset = UNSET
    is_notebook_instance_compute: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "virtualMachineSize": ("virtual_machine_size", None),
        "sshPort": ("ssh_port", None),
        "notebookServerPort": ("notebook_server_port", None),
        "address": ("address", None),
        "administratorAccount": ("administrator_account", read_model(MODELS, "VirtualMachineSshCredentials")),
        "isNotebookInstanceCompute": ("is_notebook_instance_compute", None),
    }
