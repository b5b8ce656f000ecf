# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SasDatastoreCredentials(JsonObject):
    """A shared access signature.

    Attributes:
        credentials_type: Always "Sas", which tells this type from its siblings.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "Sas"
    secrets: models.SasDatastoreSecrets | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "secrets": ("secrets", read_model(models, "SasDatastoreSecrets")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
