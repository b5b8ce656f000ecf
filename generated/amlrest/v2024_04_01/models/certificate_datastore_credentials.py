# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .certificate_datastore_secrets import CertificateDatastoreSecrets


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CertificateDatastoreCredentials(JsonObject):
    """A service principal with a certificate.

    Attributes:
        credentials_type: Type of the credentials; set by the class.
        authority_url: URL of the sign-in authority.
        resource_url: Resource that a token is asked for.
        tenant_id: Microsoft Entra tenant.
        client_id: Application id of the identity.
        thumbprint: Thumbprint of the certificate.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "Certificate"
    authority_url: str | None | Unset = UNSET
    resource_url: str | None | Unset = UNSET
    tenant_id: str
    client_id: str
    thumbprint: str
    secrets: CertificateDatastoreSecrets | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "authorityUrl": ("authority_url", None),
        "resourceUrl": ("resource_url", None),
        "tenantId": ("tenant_id", None),
        "clientId": ("client_id", None),
        "thumbprint": ("thumbprint", None),
        "secrets": ("secrets", read_model(MODELS, "CertificateDatastoreSecrets")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credentials_type": UNSET,
        "tenant_id": UNSET,
        "client_id": UNSET,
        "thumbprint": UNSET,
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
