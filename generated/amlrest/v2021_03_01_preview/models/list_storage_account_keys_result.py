# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ListStorageAccountKeysResult(JsonObject):
    """The key of a workspace's storage account.

    Attributes:
        user_storage_key: Key of the storage account.
    """

    user_storage_key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "userStorageKey": ("user_storage_key", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("user_storage_key",))
