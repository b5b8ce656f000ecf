# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

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
from .. import MODELS

if TYPE_CHECKING:
    from .job_endpoint import JobEndpoint
    from .job_provisioning_state import JobProvisioningState
    from .job_status import JobStatus
    from .label_category import LabelCategory
    from .labeling_dataset_configuration import LabelingDatasetConfiguration
    from .labeling_job_image_properties import LabelingJobImageProperties
    from .labeling_job_instructions import LabelingJobInstructions
    from .labeling_job_text_properties import LabelingJobTextProperties
    from .ml_assist_configuration import MLAssistConfiguration
    from .progress_metrics import ProgressMetrics
    from .status_message import StatusMessage
    from .unknown_labeling_job_media_properties import UnknownLabelingJobMediaProperties


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingJob(JsonObject):
    """A project in which people label images or text.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job, for example Tracking and Studio.
        job_type: Type of the job; set by the class.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the resource is ready.
        tags: Labels of your own, which can be changed later and filtered by.
        created_time_utc: When the project was created.
        dataset_configuration: The data to label.
        job_instructions: Where the instructions for labelers are.
        label_categories: Groups of labels, by name.
        labeling_job_media_properties: What kind of media is labeled, and how.
        ml_assist_configuration: Whether and where a model proposes labels.
        progress_metrics: How far the project is.
        project_id: Id of the project.
        status: Where the project stands.
        status_messages: Messages about the project.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, JobEndpoint] | None | Unset = UNSET
    job_type: str = "Labeling"
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    created_time_utc: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    dataset_configuration: LabelingDatasetConfiguration | None | Unset = UNSET
    job_instructions: LabelingJobInstructions | None | Unset = UNSET
    label_categories: dict[str, LabelCategory] | None | Unset = UNSET
    labeling_job_media_properties: (
        LabelingJobImageProperties | LabelingJobTextProperties | UnknownLabelingJobMediaProperties | None | Unset
    ) = UNSET
    ml_assist_configuration: MLAssistConfiguration | None | Unset = UNSET
    progress_metrics: ProgressMetrics | None | Unset = UNSET
    project_id: str | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    status_messages: list[StatusMessage] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(MODELS, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "JobProvisioningState")),
        "tags": ("tags", None),
        "createdTimeUtc": ("created_time_utc", None),
        "datasetConfiguration": ("dataset_configuration", read_model(MODELS, "LabelingDatasetConfiguration")),
        "jobInstructions": ("job_instructions", read_model(MODELS, "LabelingJobInstructions")),
        "labelCategories": ("label_categories", read_map(read_model(MODELS, "LabelCategory"))),
        "labelingJobMediaProperties": (
            "labeling_job_media_properties",
            read_union(
                MODELS,
                "mediaType",
                {"Image": "LabelingJobImageProperties", "Text": "LabelingJobTextProperties"},
                "UnknownLabelingJobMediaProperties",
            ),
        ),
        "mlAssistConfiguration": ("ml_assist_configuration", read_model(MODELS, "MLAssistConfiguration")),
        "progressMetrics": ("progress_metrics", read_model(MODELS, "ProgressMetrics")),
        "projectId": ("project_id", None),
        "status": ("status", read_enum(MODELS, "JobStatus")),
        "statusMessages": ("status_messages", read_list(read_model(MODELS, "StatusMessage"))),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
    }
