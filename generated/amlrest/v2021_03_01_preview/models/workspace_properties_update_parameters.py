# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .service_managed_resources_settings import ServiceManagedResourcesSettings


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspacePropertiesUpdateParameters(JsonObject):
    """WorkspacePropertiesUpdateParameters, as the contract names it.

    Attributes:
        description: Free text, for people.
    """

    description: str | None | Unset = UNSET
    friendly_name: str | None | Unset = UNSET
    image_build_compute: str | None | Unset = UNSET
    service_managed_resources_settings: ServiceManagedResourcesSettings | None | Unset = UNSET
    primary_user_assigned_identity: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "friendlyName": ("friendly_name", None),
        "imageBuildCompute": ("image_build_compute", None),
        "serviceManagedResourcesSettings": (
            "service_managed_resources_settings",
            read_model(MODELS, "ServiceManagedResourcesSettings"),
        ),
        "primaryUserAssignedIdentity": ("primary_user_assigned_identity", None),
    }
