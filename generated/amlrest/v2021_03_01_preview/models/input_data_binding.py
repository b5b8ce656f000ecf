# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .data_binding_mode import DataBindingMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InputDataBinding(JsonObject):
    """Registered data that a job reads, and how it reaches the node.

    Attributes:
        data_id: Resource id of the data version.
        mode: Whether the files are mounted, copied or uploaded.
        path_on_compute: Where the files appear on the node.
    """

    data_id: str | None | Unset = UNSET
    mode: DataBindingMode | str | None | Unset = UNSET
    path_on_compute: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "dataId": ("data_id", None),
        "mode": ("mode", read_enum(MODELS, "DataBindingMode")),
        "pathOnCompute": ("path_on_compute", None),
    }
