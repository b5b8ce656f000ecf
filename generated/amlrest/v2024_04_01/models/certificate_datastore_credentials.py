# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CertificateDatastoreCredentials(JsonObject):
    """A service principal with a certificate.

    Attributes:
        credentials_type: Always "Certificate", which tells this type from its siblings.
        authority_url: URL of the authority to sign in at, for example https://login.microsoftonline.com.
        resource_url: Resource that a token is asked for, for example https://storage.azure.com/.
        tenant_id: Microsoft Entra tenant, a GUID.
        client_id: Client id of the service principal, a GUID.
        thumbprint: Thumbprint of the certificate, by which it is found.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
    """

    credentials_type: str = "Certificate"
    authority_url: str | None | Unset = UNSET
    resource_url: str | None | Unset = UNSET
    tenant_id: str
    client_id: str
    thumbprint: str
    secrets: models.CertificateDatastoreSecrets | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "authorityUrl": ("authority_url", None),
        "resourceUrl": ("resource_url", None),
        "tenantId": ("tenant_id", None),
        "clientId": ("client_id", None),
        "thumbprint": ("thumbprint", None),
        "secrets": ("secrets", read_model(models, "CertificateDatastoreSecrets")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
