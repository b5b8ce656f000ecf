# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureDataLakeGen2Datastore(JsonObject):
    """A file system in Azure Data Lake Storage Gen2.

    Attributes:
        subscription_id: Azure subscription of the storage account.
        resource_group: Resource group of the storage account.
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        datastore_type: Always "AzureDataLakeGen2", which tells this type from its siblings.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        credentials: How to sign in to a datastore's storage.
        filesystem: Name of the file system in the account.
        account_name: Name of the storage account.
        endpoint: DNS suffix of the storage service, for example core.windows.net.
        protocol: Scheme of the storage service's URL, normally https.
        service_data_access_auth_identity: Which identity of the workspace the service itself uses to read the datastore; None if left out.
    """

    subscription_id: str | None | Unset = UNSET
    resource_group: str | None | Unset = UNSET
    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    datastore_type: str = "AzureDataLakeGen2"
    is_default: bool | None | Unset = UNSET
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    filesystem: str
    account_name: str
    endpoint: str | None | Unset = UNSET
    protocol: str | None | Unset = UNSET
    service_data_access_auth_identity: models.ServiceDataAccessAuthIdentity | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "subscriptionId": ("subscription_id", None),
        "resourceGroup": ("resource_group", None),
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "datastoreType": ("datastore_type", None),
        "isDefault": ("is_default", None),
        "credentials": (
            "credentials",
            read_union(
                models,
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
        "filesystem": ("filesystem", None),
        "accountName": ("account_name", None),
        "endpoint": ("endpoint", None),
        "protocol": ("protocol", None),
        "serviceDataAccessAuthIdentity": (
            "service_data_access_auth_identity",
            read_enum(models, "ServiceDataAccessAuthIdentity"),
        ),
    }
