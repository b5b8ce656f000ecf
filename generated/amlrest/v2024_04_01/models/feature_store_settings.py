# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeatureStoreSettings(JsonObject):
    """Where a feature store, which is a workspace too, keeps features and computes them.

    Attributes:
        compute_runtime: What the feature store computes with.
        offline_store_connection_name: Name of the connection to the store of past feature values.
        online_store_connection_name: Name of the connection to the store of current feature values.
    """

    compute_runtime: models.ComputeRuntimeDto | None | Unset = UNSET
    offline_store_connection_name: str | None | Unset = UNSET
    online_store_connection_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeRuntime": ("compute_runtime", read_model(models, "ComputeRuntimeDto")),
        "offlineStoreConnectionName": ("offline_store_connection_name", None),
        "onlineStoreConnectionName": ("online_store_connection_name", None),
    }
