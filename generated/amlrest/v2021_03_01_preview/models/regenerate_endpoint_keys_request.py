# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegenerateEndpointKeysRequest(JsonObject):
    """Which key of an endpoint to replace, and by what.

    Attributes:
        key_type: Which key to replace, Primary or Secondary.
        key_value: Value to set the key to.
    """

    key_type: models.KeyType | str
    key_value: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "keyType": ("key_type", read_enum(models, "KeyType")),
        "keyValue": ("key_value", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("key_value",))
