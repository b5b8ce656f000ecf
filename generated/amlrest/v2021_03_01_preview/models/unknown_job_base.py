# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .job_endpoint import JobEndpoint
    from .job_provisioning_state import JobProvisioningState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobBase(JsonObject):
    """A JobBase whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        interaction_endpoints: Addresses of the job, for example Tracking and Studio.
        job_type: Type of the job; set by the class.
        provisioning_state: Whether the resource is ready.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    description: str | None | Unset = UNSET
    interaction_endpoints: dict[str, JobEndpoint] | None | Unset = UNSET
    job_type: str
    properties: dict[str, str] | None | Unset = UNSET
    provisioning_state: JobProvisioningState | str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "interactionEndpoints": ("interaction_endpoints", read_map(read_model(MODELS, "JobEndpoint"))),
        "jobType": ("job_type", None),
        "properties": ("properties", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "JobProvisioningState")),
        "tags": ("tags", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
    }
