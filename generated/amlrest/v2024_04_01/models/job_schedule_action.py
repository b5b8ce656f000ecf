# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobScheduleAction(JsonObject):
    """Submits a job.

    Attributes:
        action_type: Always "CreateJob", which tells this type from its siblings.
        job_definition: The job that is submitted each time.
    """

    action_type: str = "CreateJob"
    job_definition: (
        models.AutoMLJob
        | models.CommandJob
        | models.PipelineJob
        | models.SparkJob
        | models.SweepJob
        | models.UnknownJobBase
    )
    _wire: ClassVar[Wire] = {
        "actionType": ("action_type", None),
        "jobDefinition": (
            "job_definition",
            read_union(
                models,
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
