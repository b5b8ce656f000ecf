# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class MaterializationSettings(JsonObject):
    """Whether, where and when the values of features are computed and stored in advance.

    Attributes:
        store_type: Whether values are stored for training, for serving, for both or not at all, as when left out.
        schedule: When values are computed.
        notification: Whom to tell what happens to the jobs, by email or webhook.
        resource: Size of the machines that compute values.
        spark_configuration: Spark properties of the jobs by name, for example spark.driver.cores.
    """

    store_type: models.MaterializationStoreType | str | None | Unset = UNSET
    schedule: models.RecurrenceTrigger | None | Unset = UNSET
    notification: models.NotificationSetting | None | Unset = UNSET
    resource: models.MaterializationComputeResource | None | Unset = UNSET
    spark_configuration: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "storeType": ("store_type", read_enum(models, "MaterializationStoreType")),
        "schedule": ("schedule", read_model(models, "RecurrenceTrigger")),
        "notification": ("notification", read_model(models, "NotificationSetting")),
        "resource": ("resource", read_model(models, "MaterializationComputeResource")),
        "sparkConfiguration": ("spark_configuration", None),
    }
