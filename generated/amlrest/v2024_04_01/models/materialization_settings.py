# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .materialization_compute_resource import MaterializationComputeResource
    from .materialization_store_type import MaterializationStoreType
    from .notification_setting import NotificationSetting
    from .recurrence_trigger import RecurrenceTrigger


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MaterializationSettings(JsonObject):
    """MaterializationSettings, as the contract names it."""

    store_type: MaterializationStoreType | str | None | Unset = UNSET
    schedule: RecurrenceTrigger | None | Unset = UNSET
    notification: NotificationSetting | None | Unset = UNSET
    resource: MaterializationComputeResource | None | Unset = UNSET
    spark_configuration: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "storeType": ("store_type", read_enum(MODELS, "MaterializationStoreType")),
        "schedule": ("schedule", read_model(MODELS, "RecurrenceTrigger")),
        "notification": ("notification", read_model(MODELS, "NotificationSetting")),
        "resource": ("resource", read_model(MODELS, "MaterializationComputeResource")),
        "sparkConfiguration": ("spark_configuration", None),
    }
