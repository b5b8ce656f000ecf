# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeaturesetVersionBackfillRequest(JsonObject):
    """For which window to compute features, on which compute.

    Attributes:
        display_name: Name that Studio shows for the jobs.
        description: Free text, for people.
        feature_window: Span of time to compute features for.
        data_availability_status: Parts of the window to compute, by how much of them has been computed already.
        job_id: Name of a job that failed and is to be run again.
        tags: Labels of your own for the jobs.
        resource: Size of the machines that compute values.
        spark_configuration: Spark properties of the jobs by name, for example spark.driver.cores.
        properties: Facts for the jobs, by name.
    """

    display_name: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    feature_window: models.FeatureWindow | None | Unset = UNSET
    data_availability_status: list[models.DataAvailabilityStatus | str] | None | Unset = UNSET
    job_id: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    resource: models.MaterializationComputeResource | None | Unset = UNSET
    spark_configuration: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "displayName": ("display_name", None),
        "description": ("description", None),
        "featureWindow": ("feature_window", read_model(models, "FeatureWindow")),
        "dataAvailabilityStatus": ("data_availability_status", read_list(read_enum(models, "DataAvailabilityStatus"))),
        "jobId": ("job_id", None),
        "tags": ("tags", None),
        "resource": ("resource", read_model(models, "MaterializationComputeResource")),
        "sparkConfiguration": ("spark_configuration", None),
        "properties": ("properties", None),
    }
