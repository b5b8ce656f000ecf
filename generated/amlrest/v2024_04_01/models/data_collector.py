# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataCollector(JsonObject):
    """What of its requests and answers a deployment stores, and how.

    Attributes:
        collections: What to collect, by names such as model_inputs, model_outputs, or your own.
        rolling_rate: How often data goes to a new folder; Hour if left out.
        request_logging: Which headers to store beside the bodies; none if left out.
    """

    collections: dict[str, models.Collection | None]
    rolling_rate: models.RollingRateType | str | None | Unset = UNSET
    request_logging: models.RequestLogging | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "collections": ("collections", read_map(read_model(models, "Collection"))),
        "rollingRate": ("rolling_rate", read_enum(models, "RollingRateType")),
        "requestLogging": ("request_logging", read_model(models, "RequestLogging")),
    }
