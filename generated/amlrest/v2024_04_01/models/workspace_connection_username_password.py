# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionUsernamePassword(JsonObject):
    """User and password.

    Attributes:
        username: Name of the user.
        password: Password of the user.
        security_token: Security token beside the password; Salesforce and its like need it.
    """

    username: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
    security_token: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "username": ("username", None),
        "password": ("password", None),
        "securityToken": ("security_token", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "password",
            "security_token",
        )
    )
