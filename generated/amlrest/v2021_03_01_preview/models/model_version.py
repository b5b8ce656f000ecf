# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_map, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ModelVersion(JsonObject):
    """The files of one trained model, and what is known of them.

    Attributes:
        datastore_id: Resource id of the datastore that holds the files.
        description: Free text, for people.
        flavors: MLflow flavors of the model, by name, for example python_function.
        is_anonymous: Whether it was registered without a name of its own, as part of a submission.
        path: File or folder inside the datastore.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later.
    """

    datastore_id: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    flavors: dict[str, models.FlavorData] | None | Unset = UNSET
    is_anonymous: bool | None | Unset = UNSET
    path: str
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "datastoreId": ("datastore_id", None),
        "description": ("description", None),
        "flavors": ("flavors", read_map(read_model(models, "FlavorData"))),
        "isAnonymous": ("is_anonymous", None),
        "path": ("path", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
