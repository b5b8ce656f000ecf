# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .flavor_data import FlavorData


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ModelVersion(JsonObject):
    """ModelVersion, as the contract names it.

    Attributes:
        datastore_id: Resource id of the datastore that holds the files.
        description: Free text, for people.
        is_anonymous: Whether the version was registered without a name of its own, as part of a submission.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    datastore_id: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    flavors: dict[str, FlavorData] | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    path: str
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "datastoreId": ("datastore_id", None),
        "description": ("description", None),
        "flavors": ("flavors", read_map(read_model(MODELS, "FlavorData"))),
        "isAnonymous": ("is_anonymous", None),
        "path": ("path", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "path": UNSET,
    }
