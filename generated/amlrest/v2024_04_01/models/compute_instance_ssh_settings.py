# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceSshSettings(JsonObject):
    """SSH access to a compute instance.

    Attributes:
        ssh_public_access: Whether SSH is open from outside; Disabled if left out.
        admin_user_name: Name of the administrator account.
        ssh_port: Port of the SSH server.
        admin_public_key: SSH public key of the administrator account.
    """

    ssh_public_access: models.SshPublicAccess | str | None | Unset = UNSET
    admin_user_name: str | None | Unset = UNSET
    ssh_port: int | None | Unset = UNSET
    admin_public_key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "sshPublicAccess": ("ssh_public_access", read_enum(models, "SshPublicAccess")),
        "adminUserName": ("admin_user_name", None),
        "sshPort": ("ssh_port", None),
        "adminPublicKey": ("admin_public_key", None),
    }
