# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VirtualMachineSshCredentials(JsonObject):
    """How to sign in to a machine over SSH, by password or key.

    Attributes:
        username: Name of the account.
        password: Password of the account.
        public_key_data: SSH public key.
        private_key_data: SSH private key.
    """

    username: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
    public_key_data: str | None | Unset = UNSET
    private_key_data: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "username": ("username", None),
        "password": ("password", None),
        "publicKeyData": ("public_key_data", None),
        "privateKeyData": ("private_key_data", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "password",
            "private_key_data",
        )
    )
