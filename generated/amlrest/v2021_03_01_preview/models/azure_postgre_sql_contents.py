# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class AzurePostgreSqlContents(JsonObject):
    """A database in Azure Database for PostgreSQL.

    Attributes:
        contents_type: Always "AzurePostgreSql", which tells this type from its siblings.
        credentials: How to sign in to a datastore's storage.
        database_name: Name of the database on the server.
        enable_ssl: Whether to connect over TLS.
        endpoint: DNS suffix of the database service.
        port_number: Port of the database server.
        server_name: Name of the database server.
    """

    contents_type: str = "AzurePostgreSql"
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.SqlAdminDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    database_name: str
    enable_ssl: bool | None | Unset = UNSET
    endpoint: str
    port_number: int
    server_name: str
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
        "databaseName": ("database_name", None),
        "enableSSL": ("enable_ssl", None),
        "endpoint": ("endpoint", None),
        "portNumber": ("port_number", None),
        "serverName": ("server_name", None),
    }
