# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspacePropertiesUpdateParameters(JsonObject):
    """What can be changed of a workspace that exists.

    Attributes:
        description: Free text, for people.
        friendly_name: Name to show in Studio; can be changed.
        image_build_compute: Name of the compute that builds images.
        service_managed_resources_settings: Settings of the resources that Azure ML keeps for the workspace.
        primary_user_assigned_identity: Resource id of the user-assigned identity that the workspace acts as.
    """

    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    service_managed_resources_settings: models.ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "imageBuildCompute": ("image_build_compute", None),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(models, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
    }
