# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class NoneDatastoreCredentials(JsonObject):
    """No stored credentials; callers use their own identity.

    Attributes:
        credentials_type: Always "None", which tells this type from its siblings.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "None"
    secrets: models.NoneDatastoreSecrets | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "secrets": ("secrets", read_model(models, "NoneDatastoreSecrets")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
