# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .value_format import ValueFormat


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionProps(JsonObject):
    """WorkspaceConnectionProps, as the contract names it.

    Attributes:
        value: What the connection connects to.
    """

    category: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    auth_type: str | None | Unset = UNSET
    value: str | None | Unset = UNSET
    value_format: ValueFormat | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "category": ("category", None),
        "target": ("target", None),
        "authType": ("auth_type", None),
        "value": ("value", None),
        "valueFormat": ("value_format", read_enum(MODELS, "ValueFormat")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("value",))
