# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDatastoreContents(JsonObject):
    """A DatastoreContents whose type this api-version does not list; all of it is kept.

    Attributes:
        contents_type: Type of the storage; set by the class.
    """

    contents_type: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "contents_type": UNSET,
    }
