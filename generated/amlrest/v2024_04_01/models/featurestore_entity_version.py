# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeaturestoreEntityVersion(JsonObject):
    """A thing that features describe, such as a customer, with the columns that tell one from another.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether lists leave the version out unless archived ones are asked for.
        is_anonymous: Whether the service named the version.
        index_columns: Columns that tell one instance of the entity from another.
        stage: Stage of its life that the version is in, such as Development or Production.
        provisioning_state: How far the last change to the version has come; set by the service.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    index_columns: list[models.IndexColumn] | None | Unset = UNSET
    stage: str | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "indexColumns": ("index_columns", read_list(read_model(models, "IndexColumn"))),
        "stage": ("stage", None),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
    }
