# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire, read_union

if TYPE_CHECKING:
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .unknown_datastore_credentials import UnknownDatastoreCredentials


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class UnknownDatastore(JsonObject):
    """A Datastore whose type this api-version does not list; all of it is kept.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        credentials: How to sign in to the storage.
        datastore_type: Type of the storage; set by the class.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
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
    datastore_type: str
    is_default: bool | None | Unset = UNSET
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
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credentials": UNSET,
        "datastore_type": UNSET,
    }
