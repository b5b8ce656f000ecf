# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SqlAdminDatastoreCredentials(JsonObject):
    """User and password of a database administrator.

    Attributes:
        credentials_type: Always "SqlAdmin", which tells this type from its siblings.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
        user_id: Name of the administrator.
    """

    credentials_type: str = "SqlAdmin"
    secrets: models.SqlAdminDatastoreSecrets | None | Unset = UNSET
    user_id: str
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "secrets": ("secrets", read_model(models, "SqlAdminDatastoreSecrets")),
        "userId": ("user_id", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
