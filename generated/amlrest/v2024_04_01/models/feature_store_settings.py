# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .compute_runtime_dto import ComputeRuntimeDto


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureStoreSettings(JsonObject):
    """FeatureStoreSettings, as the contract names it."""

    compute_runtime: ComputeRuntimeDto | None | Unset = UNSET
    offline_store_connection_name: str | None | Unset = UNSET
    online_store_connection_name: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeRuntime": ("compute_runtime", read_model(MODELS, "ComputeRuntimeDto")),
        "offlineStoreConnectionName": ("offline_store_connection_name", None),
        "onlineStoreConnectionName": ("online_store_connection_name", None),
    }
