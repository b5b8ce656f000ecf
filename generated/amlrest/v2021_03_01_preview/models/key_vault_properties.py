# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class KeyVaultProperties(JsonObject):
    """KeyVaultProperties, as the contract names it."""

    key_vault_arm_id: str
    key_identifier: str
    identity_client_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "keyVaultArmId": ("key_vault_arm_id", None),
        "keyIdentifier": ("key_identifier", None),
        "identityClientId": ("identity_client_id", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "key_vault_arm_id": UNSET,
        "key_identifier": UNSET,
    }
