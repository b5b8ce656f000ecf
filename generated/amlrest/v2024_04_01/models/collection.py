# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .data_collection_mode import DataCollectionMode


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Collection(JsonObject):
    """Collection, as the contract names it.

    Attributes:
        data_id: Resource id of the data version.
        client_id: Application id of the identity.
    """

    sampling_rate: float | None | Unset = UNSET
    data_collection_mode: DataCollectionMode | str | None | Unset = UNSET
    data_id: str | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "samplingRate": ("sampling_rate", None),
        "dataCollectionMode": ("data_collection_mode", read_enum(MODELS, "DataCollectionMode")),
        "dataId": ("data_id", None),
        "clientId": ("client_id", None),
    }
