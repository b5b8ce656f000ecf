# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class Collection(JsonObject):
    """Whether and how one stream of data is collected.

    Attributes:
        sampling_rate: Share of the data to collect, 0 to 1; 1.0, all of it, if left out.
        data_collection_mode: Whether this data is collected; Disabled if left out.
        data_id: Resource id of the data asset that collects the rows.
        client_id: Client id that belongs to the collected logs.
    """

    sampling_rate: float | None | Unset = UNSET
    data_collection_mode: models.DataCollectionMode | str | None | Unset = UNSET
    data_id: str | None | Unset = UNSET
    client_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "samplingRate": ("sampling_rate", None),
        "dataCollectionMode": ("data_collection_mode", read_enum(models, "DataCollectionMode")),
        "dataId": ("data_id", None),
        "clientId": ("client_id", None),
    }
