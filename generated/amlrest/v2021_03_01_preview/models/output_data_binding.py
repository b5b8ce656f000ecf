# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OutputDataBinding(JsonObject):
    """A place in a datastore that a job writes to.

    Attributes:
        datastore_id: Resource id of the datastore that is written to.
        mode: How the files reach the datastore.
        path_on_compute: Where the files appear in the job's container.
        path_on_datastore: Folder inside the datastore that outputs are written to.
    """

    datastore_id: str | None | Unset = UNSET
    mode: models.DataBindingMode | str | None | Unset = UNSET
    path_on_compute: str | None | Unset = UNSET
    path_on_datastore: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datastoreId": ("datastore_id", None),
        "mode": ("mode", read_enum(models, "DataBindingMode")),
        "pathOnCompute": ("path_on_compute", None),
        "pathOnDatastore": ("path_on_datastore", None),
    }
