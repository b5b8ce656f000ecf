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
class AzureSqlDatabaseContents(JsonObject):
    """An Azure SQL database.

    Attributes:
        contents_type: Type of the storage; set by the class.
        credentials: How to sign in to the storage.
        database_name: Database on the server.
        endpoint: DNS suffix of the database service.
        port_number: Port of the database server.
        server_name: Database server.
    """

    contents_type: str = "AzureSqlDatabase"
    credentials: (
        AccountKeyDatastoreCredentials
        | CertificateDatastoreCredentials
        | NoneDatastoreCredentials
        | SasDatastoreCredentials
        | ServicePrincipalDatastoreCredentials
        | SqlAdminDatastoreCredentials
        | UnknownDatastoreCredentials
    )
    database_name: str
    endpoint: str
    port_number: int
    server_name: str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contentsType": ("contents_type", None),
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
        "databaseName": ("database_name", None),
        "endpoint": ("endpoint", None),
        "portNumber": ("port_number", None),
        "serverName": ("server_name", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "contents_type": UNSET,
        "credentials": UNSET,
        "database_name": UNSET,
        "endpoint": UNSET,
        "port_number": UNSET,
        "server_name": UNSET,
    }
