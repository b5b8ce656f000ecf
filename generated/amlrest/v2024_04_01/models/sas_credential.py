# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SASCredential(JsonObject):
    """A signed URL that lets a reader get at the files.

    Attributes:
        credential_type: Always "SAS", which tells this type from its siblings.
        sas_uri: URL of the place with its signature; whoever has it has access.
    """

    credential_type: str = "SAS"
    sas_uri: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialType": ("credential_type", None),
        "sasUri": ("sas_uri", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("sas_uri",))
