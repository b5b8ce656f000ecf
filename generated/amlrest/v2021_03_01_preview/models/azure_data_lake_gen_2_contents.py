# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureDataLakeGen2Contents(JsonObject):
    """A file system in Azure Data Lake Storage Gen2.

    Attributes:
        contents_type: Always "AzureDataLakeGen2", which tells this type from its siblings.
        account_name: Name of the storage account.
        container_name: Name of the file system.
        credentials: How to sign in to a datastore's storage.
        endpoint: DNS suffix of the storage service, for example core.windows.net.
        protocol: Scheme of the storage service's URL, normally https.
    """

    contents_type: str = "AzureDataLakeGen2"
    account_name: str
    container_name: str
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.SqlAdminDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    endpoint: str
    protocol: str
    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
        "accountName": ("account_name", None),
        "containerName": ("container_name", None),
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
                    "SqlAdmin": "SqlAdminDatastoreCredentials",
                },
                "UnknownDatastoreCredentials",
            ),
        ),
        "endpoint": ("endpoint", None),
        "protocol": ("protocol", None),
    }
