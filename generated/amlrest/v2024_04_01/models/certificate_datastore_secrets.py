# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CertificateDatastoreSecrets(JsonObject):
    """The certificate of a service principal.

    Attributes:
        secrets_type: Always "Certificate", which tells this type from its siblings.
        certificate: Certificate of the service principal.
    """

    secrets_type: str = "Certificate"
    certificate: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "secretsType": ("secrets_type", None),
        "certificate": ("certificate", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("certificate",))
