# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .sql_admin_datastore_credentials import SqlAdminDatastoreCredentials
    from .unknown_datastore_credentials import UnknownDatastoreCredentials


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureFileContents(JsonObject):
    """A file share in Azure Files.

    Attributes:
        contents_type: Type of the storage; set by the class.
        account_name: Storage account.
        container_name: Container, file system or share inside the account.
        credentials: How to sign in to the storage.
        endpoint: DNS suffix of the storage service, for example core.windows.net.
        protocol: Scheme of the storage service's URL, normally https.
    """

    contents_type: str = "AzureFile"
    account_name: str
    container_name: str
    credentials: (
        AccountKeyDatastoreCredentials
        | CertificateDatastoreCredentials
        | NoneDatastoreCredentials
        | SasDatastoreCredentials
        | ServicePrincipalDatastoreCredentials
        | SqlAdminDatastoreCredentials
        | UnknownDatastoreCredentials
    )
    endpoint: str
    protocol: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
        "accountName": ("account_name", None),
        "containerName": ("container_name", None),
        "credentials": (
            "credentials",
            read_union(
                MODELS,
                "credentialsType",
                {
                    "AccountKey": "AccountKeyDatastoreCredentials",
                    "Certificate": "CertificateDatastoreCredentials",
                    "None": "NoneDatastoreCredentials",
                    "Sas": "SasDatastoreCredentials",
                    "ServicePrincipal": "ServicePrincipalDatastoreCredentials",
                    "SqlAdmin": "SqlAdminDatastoreCredentials",
                },
                "UnknownDatastoreCredentials",
            ),
        ),
        "endpoint": ("endpoint", None),
        "protocol": ("protocol", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "contents_type": UNSET,
        "account_name": UNSET,
        "container_name": UNSET,
        "credentials": UNSET,
        "endpoint": UNSET,
        "protocol": UNSET,
    }
