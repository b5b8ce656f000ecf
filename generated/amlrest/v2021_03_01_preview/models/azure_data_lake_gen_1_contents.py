# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzureDataLakeGen1Contents(JsonObject):
    """An Azure Data Lake Storage Gen1 account.

    Attributes:
        contents_type: Always "AzureDataLakeGen1", which tells this type from its siblings.
        credentials: How to sign in to a datastore's storage.
        store_name: Name of the Data Lake Storage Gen1 account.
    """

    contents_type: str = "AzureDataLakeGen1"
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.SqlAdminDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    store_name: str
    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
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
        "storeName": ("store_name", None),
    }
