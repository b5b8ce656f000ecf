# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ServicePrincipalDatastoreSecrets(JsonObject):
    """The secret of a service principal.

    Attributes:
        secrets_type: Type of the secrets; set by the class.
        client_secret: Secret of the service principal.
    """

    secrets_type: str = "ServicePrincipal"
    client_secret: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "clientSecret": ("client_secret", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "secrets_type": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("client_secret",))
