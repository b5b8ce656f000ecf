# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_ml_job import AutoMLJob
    from .command_job import CommandJob
    from .pipeline_job import PipelineJob
    from .spark_job import SparkJob
    from .sweep_job import SweepJob
    from .unknown_job_base import UnknownJobBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobScheduleAction(JsonObject):
    """JobScheduleAction, as the contract names it."""

    action_type: str = "CreateJob"
    job_definition: AutoMLJob | CommandJob | PipelineJob | SparkJob | SweepJob | UnknownJobBase
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "jobDefinition": (
            "job_definition",
            read_union(
                MODELS,
                "jobType",
                {
                    "AutoML": "AutoMLJob",
                    "Command": "CommandJob",
                    "Pipeline": "PipelineJob",
                    "Spark": "SparkJob",
                    "Sweep": "SweepJob",
                },
                "UnknownJobBase",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "action_type": UNSET,
        "job_definition": UNSET,
    }
