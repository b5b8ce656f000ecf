# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CodeVersion(JsonObject):
    """A folder in storage that holds a job's or a deployment's code.

    Attributes:
        datastore_id: Resource id of the datastore that holds the files.
        description: Free text, for people.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        path: Folder inside the datastore that holds the code.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later.
    """

    datastore_id: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    path: str
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datastoreId": ("datastore_id", None),
        "description": ("description", None),
        "isAnonymous": ("is_anonymous", None),
        "path": ("path", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
