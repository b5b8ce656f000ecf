# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import (
    UNSET,
    JsonObject,
    Timestamp,
    Unset,
    Wire,
    read_enum,
    read_list,
    read_map,
    read_model,
    read_union,
    to_timestamp,
)
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingJob(JsonObject):
    """A project in which people label images or text.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job by name, for example Tracking and Studio; set by the service.
        job_type: Always "Labeling", which tells this type from its siblings.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the project has been set up; set by the service.
        tags: Labels of your own, which can be changed later.
        created_time_utc: When the project was created; set by the service.
        dataset_configuration: The data to label.
        job_instructions: Where the instructions for labelers are.
        label_categories: Groups of labels, by name.
        labeling_job_media_properties: What kind of media is labeled, and how.
        ml_assist_configuration: Whether and where a model proposes labels.
        progress_metrics: How far the project is; set by the service.
        project_id: Id that the service gave the project, a GUID.
        status: Where the project stands; set by the service.
        status_messages: Messages of the service about the project.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, models.JobEndpoint] | None | Unset = UNSET
    job_type: str = "Labeling"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    created_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    dataset_configuration: models.LabelingDatasetConfiguration | None | Unset = UNSET
    job_instructions: models.LabelingJobInstructions | None | Unset = UNSET
    label_categories: dict[str, models.LabelCategory] | None | Unset = UNSET
    labeling_job_media_properties: (
        models.LabelingJobImageProperties
        | models.LabelingJobTextProperties
        | models.UnknownLabelingJobMediaProperties
        | None
        | Unset
    ) = UNSET
    ml_assist_configuration: models.MLAssistConfiguration | None | Unset = UNSET
    progress_metrics: models.ProgressMetrics | None | Unset = UNSET
    project_id: str | None | Unset = UNSET
    status: models.JobStatus | str | None | Unset = UNSET
    status_messages: list[models.StatusMessage] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(models, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(models, "JobProvisioningState")),
        "tags": ("tags", None),
        "createdTimeUtc": ("created_time_utc", to_timestamp),
        "datasetConfiguration": ("dataset_configuration", read_model(models, "LabelingDatasetConfiguration")),
        "jobInstructions": ("job_instructions", read_model(models, "LabelingJobInstructions")),
        "labelCategories": ("label_categories", read_map(read_model(models, "LabelCategory"))),
        "labelingJobMediaProperties": (
            "labeling_job_media_properties",
            read_union(
                models,
                "mediaType",
                {"Image": "LabelingJobImageProperties", "Text": "LabelingJobTextProperties"},
                "UnknownLabelingJobMediaProperties",
            ),
        ),
        "mlAssistConfiguration": ("ml_assist_configuration", read_model(models, "MLAssistConfiguration")),
        "progressMetrics": ("progress_metrics", read_model(models, "ProgressMetrics")),
        "projectId": ("project_id", None),
        "status": ("status", read_enum(models, "JobStatus")),
        "statusMessages": ("status_messages", read_list(read_model(models, "StatusMessage"))),
    }
