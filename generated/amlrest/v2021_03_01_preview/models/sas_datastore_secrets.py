# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SasDatastoreSecrets(JsonObject):
    """A SAS token.

    Attributes:
        secrets_type: Always "Sas", which tells this type from its siblings.
        sas_token: The SAS token, without a leading question mark.
    """

    secrets_type: str = "Sas"
    sas_token: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "sasToken": ("sas_token", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("sas_token",))
