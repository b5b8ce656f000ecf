# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionAccessKey(JsonObject):
    """An access key and its id.

    Attributes:
        access_key_id: Id of the access key.
        secret_access_key: The access key.
    """

    access_key_id: str | None | Unset = UNSET
    secret_access_key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "accessKeyId": ("access_key_id", None),
        "secretAccessKey": ("secret_access_key", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secret_access_key",))
