# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
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
        client_id: Client id of the service principal, a GUID.
        resource_uri: Resource that a token is asked for, for example https://storage.azure.com/.
        secrets: Secret part of the credentials; sent, but not returned except by Datastores_ListSecrets.
        tenant_id: Microsoft Entra tenant, a GUID.
        thumbprint: Thumbprint of the certificate, by which it is found.
    """

    credentials_type: str = "Certificate"
    authority_url: str | None | Unset = UNSET
    client_id: str
    resource_uri: str | None | Unset = UNSET
    secrets: models.CertificateDatastoreSecrets | None | Unset = UNSET
    tenant_id: str
    thumbprint: str
    _wire: ClassVar[Wire] = {
        "credentialsType": ("credentials_type", None),
        "authorityUrl": ("authority_url", None),
        "clientId": ("client_id", None),
        "resourceUri": ("resource_uri", None),
        "secrets": ("secrets", read_model(models, "CertificateDatastoreSecrets")),
        "tenantId": ("tenant_id", None),
        "thumbprint": ("thumbprint", None),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(("secrets",))
