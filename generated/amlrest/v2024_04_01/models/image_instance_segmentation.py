# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .image_limit_settings import ImageLimitSettings
    from .image_model_distribution_settings_object_detection import ImageModelDistributionSettingsObjectDetection
    from .image_model_settings_object_detection import ImageModelSettingsObjectDetection
    from .image_sweep_settings import ImageSweepSettings
    from .instance_segmentation_primary_metrics import InstanceSegmentationPrimaryMetrics
    from .log_verbosity import LogVerbosity
    from .ml_table_job_input import MLTableJobInput


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ImageInstanceSegmentation(JsonObject):
    """ImageInstanceSegmentation, as the contract names it.

    Attributes:
        search_space: Distribution of each hyperparameter by name, for example ["uniform", [0.01, 0.9]].
        primary_metric: Name of the metric as the trials log it.
    """

    limit_settings: ImageLimitSettings
    sweep_settings: ImageSweepSettings | None | Unset = UNSET
    validation_data: MLTableJobInput | None | Unset = UNSET
    validation_data_size: float | None | Unset = UNSET
    model_settings: ImageModelSettingsObjectDetection | None | Unset = UNSET
    search_space: list[ImageModelDistributionSettingsObjectDetection] | None | Unset = UNSET
    task_type: str = "ImageInstanceSegmentation"
    log_verbosity: LogVerbosity | str | None | Unset = UNSET
    training_data: MLTableJobInput
    target_column_name: str | None | Unset = UNSET
    primary_metric: InstanceSegmentationPrimaryMetrics | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "limitSettings": ("limit_settings", read_model(MODELS, "ImageLimitSettings")),
        "sweepSettings": ("sweep_settings", read_model(MODELS, "ImageSweepSettings")),
        "validationData": ("validation_data", read_model(MODELS, "MLTableJobInput")),
        "validationDataSize": ("validation_data_size", None),
        "modelSettings": ("model_settings", read_model(MODELS, "ImageModelSettingsObjectDetection")),
        "searchSpace": ("search_space", read_list(read_model(MODELS, "ImageModelDistributionSettingsObjectDetection"))),
        "taskType": ("task_type", None),
        "logVerbosity": ("log_verbosity", read_enum(MODELS, "LogVerbosity")),
        "trainingData": ("training_data", read_model(MODELS, "MLTableJobInput")),
        "targetColumnName": ("target_column_name", None),
        "primaryMetric": ("primary_metric", read_enum(MODELS, "InstanceSegmentationPrimaryMetrics")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "limit_settings": UNSET,
        "task_type": UNSET,
        "training_data": UNSET,
    }
