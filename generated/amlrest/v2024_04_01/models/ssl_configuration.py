# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SslConfiguration(JsonObject):
    """TLS certificate and domain of an AKS cluster.

    Attributes:
        status: Whether TLS is on.
        cert: Certificate, PEM text.
        key: Private key of the certificate, PEM text.
        cname: Domain name of the certificate.
        leaf_domain_label: First label of a domain that Azure provides.
        overwrite_existing_domain: Whether to take the label over from its present user.
    """

    status: models.SslConfigStatus | str | None | Unset = UNSET
    cert: str | None | Unset = UNSET
    key: str | None | Unset = UNSET
    cname: str | None | Unset = UNSET
    leaf_domain_label: str | None | Unset = UNSET
    overwrite_existing_domain: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "status": ("status", read_enum(models, "SslConfigStatus")),
        "cert": ("cert", None),
        "key": ("key", None),
        "cname": ("cname", None),
        "leafDomainLabel": ("leaf_domain_label", None),
        "overwriteExistingDomain": ("overwrite_existing_domain", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "cert",
            "key",
        )
    )
