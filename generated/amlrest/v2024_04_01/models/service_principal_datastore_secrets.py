# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServicePrincipalDatastoreSecrets(JsonObject):
    """The secret of a service principal.

    Attributes:
        secrets_type: Always "ServicePrincipal", which tells this type from its siblings.
        client_secret: Secret of the service principal.
    """

    secrets_type: str = "ServicePrincipal"
    client_secret: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "clientSecret": ("client_secret", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("client_secret",))
