# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CustomModelJobOutput(JsonObject):
    """A model of any format as a job's output.

    Attributes:
        uri: Where the output is written, in a datastore; a place of the service's choice if left out.
        mode: How the output leaves the job; through a mount to read and write if left out.
        job_output_type: Always "custom_model", which tells this type from its siblings.
        description: Free text, for people.
    """

    uri: str | None | Unset = UNSET
    mode: models.OutputDeliveryMode | str | None | Unset = UNSET
    job_output_type: str = "custom_model"
    description: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "uri": ("uri", None),
        "mode": ("mode", read_enum(models, "OutputDeliveryMode")),
        "jobOutputType": ("job_output_type", None),
        "description": ("description", None),
    }
