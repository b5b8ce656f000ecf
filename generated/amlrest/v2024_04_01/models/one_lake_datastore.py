# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .lake_house_artifact import LakeHouseArtifact
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .service_data_access_auth_identity import ServiceDataAccessAuthIdentity
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .unknown_datastore_credentials import UnknownDatastoreCredentials
    from .unknown_one_lake_artifact import UnknownOneLakeArtifact


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OneLakeDatastore(JsonObject):
    """A lakehouse in Microsoft Fabric.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later and filtered by.
        datastore_type: Type of the storage; set by the class.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        credentials: How to sign in to the storage.
        service_data_access_auth_identity: Whose identity the service itself uses to read the datastore.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    datastore_type: str = "OneLake"
    is_default: bool | None | Unset = UNSET
    credentials: (
        AccountKeyDatastoreCredentials
        | CertificateDatastoreCredentials
        | NoneDatastoreCredentials
        | SasDatastoreCredentials
        | ServicePrincipalDatastoreCredentials
        | UnknownDatastoreCredentials
    )
    artifact: LakeHouseArtifact | UnknownOneLakeArtifact
    one_lake_workspace_name: str
    endpoint: str | None | Unset = UNSET
    service_data_access_auth_identity: ServiceDataAccessAuthIdentity | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "description": ("description", None),
        "tags": ("tags", None),
        "properties": ("properties", None),
        "datastoreType": ("datastore_type", None),
        "isDefault": ("is_default", None),
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
                },
                "UnknownDatastoreCredentials",
            ),
        ),
        "artifact": (
            "artifact",
            read_union(MODELS, "artifactType", {"LakeHouse": "LakeHouseArtifact"}, "UnknownOneLakeArtifact"),
        ),
        "oneLakeWorkspaceName": ("one_lake_workspace_name", None),
        "endpoint": ("endpoint", None),
        "serviceDataAccessAuthIdentity": (
            "service_data_access_auth_identity",
            read_enum(MODELS, "ServiceDataAccessAuthIdentity"),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "datastore_type": UNSET,
        "credentials": UNSET,
        "artifact": UNSET,
        "one_lake_workspace_name": UNSET,
    }
