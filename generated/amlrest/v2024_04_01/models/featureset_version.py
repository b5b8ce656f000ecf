# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FeaturesetVersion(JsonObject):
    """A set of features that are computed together from the same source.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        is_archived: Whether lists leave the version out unless archived ones are asked for.
        is_anonymous: Whether the service named the version.
        specification: Where it is written how the features are computed.
        materialization_settings: Whether, where and when values are computed and stored in advance.
        stage: Stage of its life that the version is in, such as Development or Production.
        entities: Ids of the entity versions that the features describe.
        provisioning_state: How far the last change to the version has come; set by the service.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    is_archived: bool | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    specification: models.FeaturesetSpecification | None | Unset = UNSET
    materialization_settings: models.MaterializationSettings | None | Unset = UNSET
    stage: str | None | Unset = UNSET
    entities: list[str] | None | Unset = UNSET
    provisioning_state: models.AssetProvisioningState | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "isArchived": ("is_archived", None),
        "isAnonymous": ("is_anonymous", None),
        "specification": ("specification", read_model(models, "FeaturesetSpecification")),
        "materializationSettings": ("materialization_settings", read_model(models, "MaterializationSettings")),
        "stage": ("stage", None),
        "entities": ("entities", None),
        "provisioningState": ("provisioning_state", read_enum(models, "AssetProvisioningState")),
    }
