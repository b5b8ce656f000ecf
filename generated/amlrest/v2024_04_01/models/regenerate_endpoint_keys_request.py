# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .key_type import KeyType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class RegenerateEndpointKeysRequest(JsonObject):
    """RegenerateEndpointKeysRequest, as the contract names it."""

    key_type: KeyType | str
    key_value: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "keyType": ("key_type", read_enum(MODELS, "KeyType")),
        "keyValue": ("key_value", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "key_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("key_value",))
