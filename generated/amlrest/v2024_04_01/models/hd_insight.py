# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Timestamp, Unset, Wire, read_enum, read_list, read_model, to_timestamp
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class HDInsight(JsonObject):
    """An attached HDInsight cluster.

    Attributes:
        compute_type: Always "HDInsight", which tells this type from its siblings.
        compute_location: Azure region of the underlying resource.
        provisioning_state: Where its creation, change or deletion stands.
        description: What the compute is for, in your words.
        created_on: When the compute was created.
        modified_on: When the compute was last changed.
        resource_id: Resource id of the underlying resource.
        provisioning_errors: Why provisioning failed.
        is_attached_compute: Whether the compute was attached instead of created by the workspace.
        disable_local_auth: Whether signing in with keys instead of Microsoft Entra is off.
        properties: Address and account of the cluster.
    """

    compute_type: str = "HDInsight"
    compute_location: str | None | Unset = UNSET
    provisioning_state: models.ProvisioningState | str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    created_on: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    modified_on: Timestamp | None | Unset = field(default=UNSET, converter=to_timestamp)
    resource_id: str | None | Unset = UNSET
    provisioning_errors: list[models.ErrorResponse] | None | Unset = UNSET
    is_attached_compute: bool | None | Unset = UNSET
    disable_local_auth: bool | None | Unset = UNSET
    properties: models.HDInsightProperties | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "computeType": ("compute_type", None),
        "computeLocation": ("compute_location", None),
        "provisioningState": ("provisioning_state", read_enum(models, "ProvisioningState")),
        "description": ("description", None),
        "createdOn": ("created_on", to_timestamp),
        "modifiedOn": ("modified_on", to_timestamp),
        "resourceId": ("resource_id", None),
        "provisioningErrors": ("provisioning_errors", read_list(read_model(models, "ErrorResponse"))),
        "isAttachedCompute": ("is_attached_compute", None),
        "disableLocalAuth": ("disable_local_auth", None),
        "properties": ("properties", read_model(models, "HDInsightProperties")),
    }
