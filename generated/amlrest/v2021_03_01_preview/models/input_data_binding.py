# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InputDataBinding(JsonObject):
    """Registered data that a job reads, and how it reaches the node.

    Attributes:
        data_id: Resource id of the data version.
        mode: How the data reaches the node.
        path_on_compute: Where the files appear in the job's container.
    """

    data_id: str | None | Unset = UNSET
    mode: models.DataBindingMode | str | None | Unset = UNSET
    path_on_compute: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "dataId": ("data_id", None),
        "mode": ("mode", read_enum(models, "DataBindingMode")),
        "pathOnCompute": ("path_on_compute", None),
    }
