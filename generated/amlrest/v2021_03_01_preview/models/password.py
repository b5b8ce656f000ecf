# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Password(JsonObject):
    """One password of an account.

    Attributes:
        name: Which of the passwords it is.
        value: The password.
    """

    name: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "value": ("value", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
