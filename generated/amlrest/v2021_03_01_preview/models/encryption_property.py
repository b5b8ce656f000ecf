# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .encryption_status import EncryptionStatus
    from .identity_for_cmk import IdentityForCmk
    from .key_vault_properties import KeyVaultProperties


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EncryptionProperty(JsonObject):
    """EncryptionProperty, as the contract names it."""

    status: EncryptionStatus | str
    identity: IdentityForCmk | None | Unset = UNSET
    key_vault_properties: KeyVaultProperties
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "status": ("status", read_enum(MODELS, "EncryptionStatus")),
        "identity": ("identity", read_model(MODELS, "IdentityForCmk")),
        "keyVaultProperties": ("key_vault_properties", read_model(MODELS, "KeyVaultProperties")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "status": UNSET,
        "key_vault_properties": UNSET,
    }
