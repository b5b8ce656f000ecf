# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AccountKeyDatastoreCredentials(JsonObject):
    """The key of a storage account.

    Attributes:
        credentials_type: Always "AccountKey", which tells this type from its siblings.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "AccountKey"
    secrets: models.AccountKeyDatastoreSecrets | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "secrets": ("secrets", read_model(models, "AccountKeyDatastoreSecrets")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
