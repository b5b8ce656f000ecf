# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UserAccountCredentials(JsonObject):
    """The administrator account made on every node.

    Attributes:
        admin_user_name: Name of the administrator account.
        admin_user_ssh_public_key: SSH public key of the administrator account.
        admin_user_password: Password of the administrator account.
    """

    admin_user_name: str
    admin_user_ssh_public_key: str | None | Unset = UNSET
    admin_user_password: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "adminUserName": ("admin_user_name", None),
        "adminUserSshPublicKey": ("admin_user_ssh_public_key", None),
        "adminUserPassword": ("admin_user_password", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("admin_user_password",))
