# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobOutput(JsonObject):
    """Where a job's logs and artifacts are kept.

    Attributes:
        datastore_id: Resource id of the datastore; null for the container azureml of the workspace's storage.
        path: Folder inside the datastore.
    """

    datastore_id: str | None | Unset = UNSET
    path: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datastoreId": ("datastore_id", None),
        "path": ("path", None),
    }
