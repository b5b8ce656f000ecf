# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PartialMinimalTrackedResourceWithIdentity(JsonObject):
    """A change of tags and identities; what is left out stays as it is.

    Attributes:
        tags: Labels of your own, which can be changed later.
        identity: Managed identities to give to a resource.
    """

    tags: dict[str, str | None] | None | Unset = UNSET
    identity: models.PartialManagedServiceIdentity | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "tags": ("tags", None),
        "identity": ("identity", read_model(models, "PartialManagedServiceIdentity")),
    }
