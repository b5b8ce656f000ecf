# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EnvironmentContainer(JsonObject):
    """All versions of an environment under one name.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether it is left out of lists that do not ask for archived items; false if left out.
        latest_version: Newest version under the name; set by the service.
        next_version: Number that the service would give to the next version; set by the service.
        provisioning_state: Where its creation, change or deletion stands.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    latest_version: str | None | Unset = UNSET
    next_version: str | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "latestVersion": ("latest_version", None),
        "nextVersion": ("next_version", None),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
    }
