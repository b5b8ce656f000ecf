# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SqlAdminDatastoreSecrets(JsonObject):
    """The password of a database administrator.

    Attributes:
        secrets_type: Always "SqlAdmin", which tells this type from its siblings.
        password: Password of the administrator.
    """

    secrets_type: str = "SqlAdmin"
    password: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "password": ("password", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("password",))
