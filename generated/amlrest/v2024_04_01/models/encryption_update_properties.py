# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EncryptionUpdateProperties(JsonObject):
    """A new version of the key that a workspace's data is encrypted with.

    Attributes:
        key_vault_properties: The key and the vault that holds it.
    """

    key_vault_properties: models.EncryptionKeyVaultUpdateProperties
    _wire: ClassVar[Wire] = {
        "keyVaultProperties": ("key_vault_properties", read_model(models, "EncryptionKeyVaultUpdateProperties")),
    }
