# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .job_service import JobService
    from .job_status import JobStatus
    from .managed_identity import ManagedIdentity
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .user_identity import UserIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobBase(JsonObject):
    """A JobBase whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        compute_id: Resource id of the compute.
        display_name: Name to show.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        is_archived: Whether the version is hidden from lists.
        job_type: Type of the job; set by the class.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    compute_id: str | None | Unset = UNSET
    display_name: str | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UserIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    job_type: str
    services: dict[str, JobService | None] | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
        "computeId": ("compute_id", None),
        "displayName": ("display_name", None),
        "experimentName": ("experiment_name", None),
        "identity": (
            "identity",
            read_union(
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity", "UserIdentity": "UserIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "isArchived": ("is_archived", None),
        "jobType": ("job_type", None),
        "services": ("services", read_map(read_model("JobService"))),
        "status": ("status", read_enum("JobStatus")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
    }
