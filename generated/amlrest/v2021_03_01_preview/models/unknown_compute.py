# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, read_list, read_model, to_timestamp
from .. import MODELS

if TYPE_CHECKING:
    from .error_response import ErrorResponse
    from .provisioning_state import ProvisioningState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownCompute(JsonObject):
    """A Compute whose type this api-version does not list; all of it is kept.

    Attributes:
        compute_type: Type of the compute; set by the class.
        compute_location: Azure region of the underlying resource.
        provisioning_state: Whether the resource is ready.
        description: Free text, for people.
        created_on: When the compute was created.
        modified_on: When the compute was last changed.
        resource_id: Resource id of the underlying resource.
        provisioning_errors: Why provisioning failed.
        is_attached_compute: Whether the compute was attached instead of created by the workspace.
        disable_local_auth: Whether sign-in with keys instead of Microsoft Entra is off.
    """

    compute_type: str
    compute_location: str | None | Unset = UNSET
    provisioning_state: ProvisioningState | str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    created_on: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    modified_on: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    resource_id: str | None | Unset = UNSET
    provisioning_errors: list[ErrorResponse] | None | Unset = UNSET
    is_attached_compute: bool | None | Unset = UNSET
    disable_local_auth: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "computeLocation": ("compute_location", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "ProvisioningState")),
        "description": ("description", None),
        "createdOn": ("created_on", None),
        "modifiedOn": ("modified_on", None),
        "resourceId": ("resource_id", None),
        "provisioningErrors": ("provisioning_errors", read_list(read_model(MODELS, "ErrorResponse"))),
        "isAttachedCompute": ("is_attached_compute", None),
        "disableLocalAuth": ("disable_local_auth", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "compute_type": UNSET,
    }
