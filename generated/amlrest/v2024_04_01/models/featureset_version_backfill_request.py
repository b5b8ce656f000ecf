# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .data_availability_status import DataAvailabilityStatus
    from .feature_window import FeatureWindow
    from .materialization_compute_resource import MaterializationComputeResource


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeaturesetVersionBackfillRequest(JsonObject):
    """FeaturesetVersionBackfillRequest, as the contract names it.

    Attributes:
        display_name: Name to show.
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    display_name: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    feature_window: FeatureWindow | None | Unset = UNSET
    data_availability_status: list[DataAvailabilityStatus | str] | None | Unset = UNSET
    job_id: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    resource: MaterializationComputeResource | None | Unset = UNSET
    spark_configuration: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "displayName": ("display_name", None),
        "description": ("description", None),
        "featureWindow": ("feature_window", read_model(MODELS, "FeatureWindow")),
        "dataAvailabilityStatus": ("data_availability_status", read_list(read_enum(MODELS, "DataAvailabilityStatus"))),
        "jobId": ("job_id", None),
        "tags": ("tags", None),
        "resource": ("resource", read_model(MODELS, "MaterializationComputeResource")),
        "sparkConfiguration": ("spark_configuration", None),
        "properties": ("properties", None),
    }
