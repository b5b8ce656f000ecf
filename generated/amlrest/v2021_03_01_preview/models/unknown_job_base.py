# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobBase(JsonObject):
    """Any other JobBase, of a type that this api-version does not list.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job by name, for example Tracking and Studio; set by the service.
        job_type: A type that this api-version does not list.
        properties: Facts recorded by the service and by tools, which cannot be changed later.
        provisioning_state: Whether the job's resource has been created; set by the service.
        tags: Labels of your own, which can be changed later.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, models.JobEndpoint] | None | Unset = UNSET
    job_type: str
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: models.JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(models, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(models, "JobProvisioningState")),
        "tags": ("tags", None),
    }
