# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComponentVersion(JsonObject):
    """A reusable step of pipelines; what it reads, writes and runs.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether lists leave the version out unless archived ones are asked for.
        is_anonymous: Whether the service named the version, as it does for what is sent along with a job.
        component_spec: The component as its YAML file would say it, in JSON.
        provisioning_state: Whether the component version has been set up; set by the service.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    component_spec: dict[str, Any] | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "componentSpec": ("component_spec", None),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
    }
