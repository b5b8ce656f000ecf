# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ListNotebookKeysResult(JsonObject):
    """Both keys of a workspace's notebook service.

    Attributes:
        primary_access_key: The first key.
        secondary_access_key: The second key, for use while the first is replaced.
    """

    primary_access_key: str | None | Unset = UNSET
    secondary_access_key: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "primaryAccessKey": ("primary_access_key", None),
        "secondaryAccessKey": ("secondary_access_key", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "primary_access_key",
            "secondary_access_key",
        )
    )
