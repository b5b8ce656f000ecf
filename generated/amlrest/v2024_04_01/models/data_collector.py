# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .collection import Collection
    from .request_logging import RequestLogging
    from .rolling_rate_type import RollingRateType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataCollector(JsonObject):
    """DataCollector, as the contract names it."""

    collections: dict[str, Collection | None]
    rolling_rate: RollingRateType | str | None | Unset = UNSET
    request_logging: RequestLogging | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "collections": ("collections", read_map(read_model(MODELS, "Collection"))),
        "rollingRate": ("rolling_rate", read_enum(MODELS, "RollingRateType")),
        "requestLogging": ("request_logging", read_model(MODELS, "RequestLogging")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "collections": UNSET,
    }
