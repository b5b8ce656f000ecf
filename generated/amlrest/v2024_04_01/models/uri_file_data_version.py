# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UriFileDataVersion(JsonObject):
    """A version of data that is one file.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether the version is hidden from lists.
        is_anonymous: Whether the version was registered without a name of its own, as part of a submission.
        data_type: Whether the data is a file, a folder or an MLTable.
        data_uri: URL of the file or folder.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    data_type: str = "uri_file"
    data_uri: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "dataType": ("data_type", None),
        "dataUri": ("data_uri", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "data_type": UNSET,
        "data_uri": UNSET,
    }
