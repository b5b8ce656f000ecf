# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SASCredentialDto(JsonObject):
    """SASCredentialDto, as the contract names it."""

    credential_type: str = "SAS"
    sas_uri: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "credentialType": ("credential_type", None),
        "sasUri": ("sas_uri", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credential_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("sas_uri",))
