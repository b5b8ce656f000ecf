# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EncryptionKeyVaultUpdateProperties(JsonObject):
    """The new key.

    Attributes:
        key_identifier: URL of the key in the vault, with its version.
    """

    key_identifier: str
    _wire: ClassVar[Wire] = {
        "keyIdentifier": ("key_identifier", None),
    }
