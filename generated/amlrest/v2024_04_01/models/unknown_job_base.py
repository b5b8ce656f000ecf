# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aml_token import AmlToken
    from .job_service import JobService
    from .job_status import JobStatus
    from .managed_identity import ManagedIdentity
    from .notification_setting import NotificationSetting
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .user_identity import UserIdentity


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownJobBase(JsonObject):
    """A JobBase whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        job_type: Type of the job; set by the class.
        display_name: Name to show.
        experiment_name: Experiment that groups the runs; "Default" if not set, and without spaces.
        compute_id: Resource id of the compute.
        is_archived: Whether the version is hidden from lists.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    job_type: str
    display_name: str | None | Unset = UNSET
    status: JobStatus | str | None | Unset = UNSET
    experiment_name: str | None | Unset = UNSET
    services: dict[str, JobService | None] | None | Unset = UNSET
    compute_id: str | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    identity: AmlToken | ManagedIdentity | UserIdentity | UnknownIdentityConfiguration | None | Unset = UNSET
    component_id: str | None | Unset = UNSET
    notification_setting: NotificationSetting | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "jobType": ("job_type", None),
        "displayName": ("display_name", None),
        "status": ("status", read_enum(MODELS, "JobStatus")),
        "experimentName": ("experiment_name", None),
        "services": ("services", read_map(read_model(MODELS, "JobService"))),
        "computeId": ("compute_id", None),
        "isArchived": ("is_archived", None),
        "identity": (
            "identity",
            read_union(
                MODELS,
                "identityType",
                {"AMLToken": "AmlToken", "Managed": "ManagedIdentity", "UserIdentity": "UserIdentity"},
                "UnknownIdentityConfiguration",
            ),
        ),
        "componentId": ("component_id", None),
        "notificationSetting": ("notification_setting", read_model(MODELS, "NotificationSetting")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "job_type": UNSET,
    }
