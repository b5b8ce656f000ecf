# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDataVersionBase(JsonObject):
    """Any other DataVersionBase, of a type that this api-version does not list.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether it is left out of lists that do not ask for archived items; false if left out.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        data_type: A type that this api-version does not list.
        data_uri: URL of the file or folder, or azureml URI of one in a datastore.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    data_type: str
    data_uri: str
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "dataType": ("data_type", None),
        "dataUri": ("data_uri", None),
    }
