# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AccountKeyDatastoreSecrets(JsonObject):
    """The key of a storage account.

    Attributes:
        secrets_type: Always "AccountKey", which tells this type from its siblings.
        key: The account key, base64.
    """

    secrets_type: str = "AccountKey"
    key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "key": ("key", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("key",))
