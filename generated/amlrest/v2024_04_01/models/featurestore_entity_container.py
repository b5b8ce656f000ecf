# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .asset_provisioning_state import AssetProvisioningState


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeaturestoreEntityContainer(JsonObject):
    """FeaturestoreEntityContainer, as the contract names it.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        is_archived: Whether the version is hidden from lists.
        latest_version: Newest version.
        next_version: The version that comes next.
        provisioning_state: Whether the resource is ready.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    latest_version: str | None | Unset = UNSET
    next_version: str | None | Unset = UNSET
    provisioning_state: AssetProvisioningState | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "latestVersion": ("latest_version", None),
        "nextVersion": ("next_version", None),
        "provisioningState": ("provisioning_state", read_enum(MODELS, "AssetProvisioningState")),
    }
