# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .auto_ml_job import AutoMLJob
    from .command_job import CommandJob
    from .pipeline_job import PipelineJob
    from .spark_job import SparkJob
    from .sweep_job import SweepJob
    from .system_data import SystemData
    from .unknown_job_base import UnknownJobBase


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobBaseResource(JsonObject):
    """A job as an Azure resource, with its id and name around the job's properties.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        properties: The job itself, by type.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    properties: AutoMLJob | CommandJob | PipelineJob | SparkJob | SweepJob | UnknownJobBase
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
        "properties": (
            "properties",
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
        "properties": UNSET,
    }
