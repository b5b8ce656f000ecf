# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SasDatastoreSecrets(JsonObject):
    """A SAS token.

    Attributes:
        secrets_type: Type of the secrets; set by the class.
        sas_token: The SAS token, without a leading question mark.
    """

    secrets_type: str = "Sas"
    sas_token: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "sasToken": ("sas_token", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "secrets_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("sas_token",))
