# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .encryption_key_vault_update_properties import EncryptionKeyVaultUpdateProperties


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EncryptionUpdateProperties(JsonObject):
    """EncryptionUpdateProperties, as the contract names it."""

    key_vault_properties: EncryptionKeyVaultUpdateProperties
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "keyVaultProperties": ("key_vault_properties", read_model(MODELS, "EncryptionKeyVaultUpdateProperties")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "key_vault_properties": UNSET,
    }
