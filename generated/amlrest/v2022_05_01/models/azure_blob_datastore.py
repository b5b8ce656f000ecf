# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_enum, read_union

if TYPE_CHECKING:
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .service_data_access_auth_identity import ServiceDataAccessAuthIdentity
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .unknown_datastore_credentials import UnknownDatastoreCredentials


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureBlobDatastore(JsonObject):
    """A container in Azure Blob Storage.

    Attributes:
        description: Free text, for people.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later and filtered by.
        credentials: How to sign in to the storage.
        datastore_type: Type of the storage; set by the class.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        account_name: Storage account.
        container_name: Container, file system or share inside the account.
        endpoint: DNS suffix of the storage service, for example core.windows.net.
        protocol: Scheme of the storage service's URL, normally https.
        service_data_access_auth_identity: Whose identity the service itself uses to read the datastore.
    """

    description: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    credentials: (
        AccountKeyDatastoreCredentials
        | CertificateDatastoreCredentials
        | NoneDatastoreCredentials
        | SasDatastoreCredentials
        | ServicePrincipalDatastoreCredentials
        | UnknownDatastoreCredentials
    )
    datastore_type: str = "AzureBlob"
    is_default: bool | None | Unset = UNSET
    account_name: str | None | Unset = UNSET
    container_name: str | None | Unset = UNSET
    endpoint: str | None | Unset = UNSET
    protocol: str | None | Unset = UNSET
    service_data_access_auth_identity: ServiceDataAccessAuthIdentity | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "properties": ("properties", None),
        "tags": ("tags", None),
        "credentials": (
            "credentials",
            read_union(
                "credentialsType",
                {
                    "AccountKey": "AccountKeyDatastoreCredentials",
                    "Certificate": "CertificateDatastoreCredentials",
                    "None": "NoneDatastoreCredentials",
                    "Sas": "SasDatastoreCredentials",
                    "ServicePrincipal": "ServicePrincipalDatastoreCredentials",
                },
                "UnknownDatastoreCredentials",
            ),
        ),
        "datastoreType": ("datastore_type", None),
        "isDefault": ("is_default", None),
        "accountName": ("account_name", None),
        "containerName": ("container_name", None),
        "endpoint": ("endpoint", None),
        "protocol": ("protocol", None),
        "serviceDataAccessAuthIdentity": (
            "service_data_access_auth_identity",
            read_enum("ServiceDataAccessAuthIdentity"),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credentials": UNSET,
        "datastore_type": UNSET,
    }
