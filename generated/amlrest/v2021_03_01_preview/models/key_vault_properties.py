# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class KeyVaultProperties(JsonObject):
    """The key that a workspace's data is encrypted with, and the vault that holds it.

    Attributes:
        key_vault_arm_id: Resource id of the key vault.
        key_identifier: URL of the key in the vault, with its version.
        identity_client_id: Client id of the identity that reads the key; not in use yet.
    """

    key_vault_arm_id: str
    key_identifier: str
    identity_client_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "keyVaultArmId": ("key_vault_arm_id", None),
        "keyIdentifier": ("key_identifier", None),
        "identityClientId": ("identity_client_id", None),
    }
