# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataPathAssetReference(JsonObject):
    """A reference to files by datastore and path.

    Attributes:
        reference_type: Always "DataPath", which tells this type from its siblings.
        path: File or folder inside the datastore.
        datastore_id: Resource id of the datastore that holds the files.
    """

    reference_type: str = "DataPath"
    path: str | None | Unset = UNSET
    datastore_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "referenceType": ("reference_type", None),
        "path": ("path", None),
        "datastoreId": ("datastore_id", None),
    }
