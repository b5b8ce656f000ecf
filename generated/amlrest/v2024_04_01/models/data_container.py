# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .data_type import DataType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataContainer(JsonObject):
    """All versions of data under one name.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether the version is hidden from lists.
        latest_version: Newest version.
        next_version: The version that comes next.
        data_type: Whether the data is a file, a folder or an MLTable.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    latest_version: str | None | Unset = UNSET
    next_version: str | None | Unset = UNSET
    data_type: DataType | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "latestVersion": ("latest_version", None),
        "nextVersion": ("next_version", None),
        "dataType": ("data_type", read_enum(MODELS, "DataType")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "data_type": UNSET,
    }
