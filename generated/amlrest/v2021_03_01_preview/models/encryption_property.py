# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EncryptionProperty(JsonObject):
    """Whether a workspace's data is encrypted with a key of yours, and with which.

    Attributes:
        status: Whether encryption with a key of yours is on.
        identity: Identity that reads the key from the vault.
        key_vault_properties: The key and the vault that holds it.
    """

    status: models.EncryptionStatus | str
    identity: models.IdentityForCmk | None | Unset = UNSET
    key_vault_properties: models.KeyVaultProperties
    _wire: ClassVar[Wire] = {
        "status": ("status", read_enum(models, "EncryptionStatus")),
        "identity": ("identity", read_model(models, "IdentityForCmk")),
        "keyVaultProperties": ("key_vault_properties", read_model(models, "KeyVaultProperties")),
    }
