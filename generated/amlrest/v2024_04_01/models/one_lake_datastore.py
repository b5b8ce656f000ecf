# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OneLakeDatastore(JsonObject):
    """A lakehouse in Microsoft Fabric.

    Attributes:
        description: Free text, for people.
        tags: Labels of your own, which can be changed later.
        properties: Facts that cannot be changed later, by name.
        datastore_type: Always "OneLake", which tells this type from its siblings.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        credentials: How to sign in to a datastore's storage.
        artifact: What in the OneLake workspace the datastore points to.
        one_lake_workspace_name: Name or id of the OneLake workspace.
        endpoint: Host name of OneLake, for example onelake.dfs.fabric.microsoft.com.
        service_data_access_auth_identity: Which identity of the workspace the service itself uses to read the datastore; None if left out.
    """

    description: str | None | Unset = UNSET
    tags: dict[str, str | None] | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    datastore_type: str = "OneLake"
    is_default: bool | None | Unset = UNSET
    credentials: (
        models.AccountKeyDatastoreCredentials
        | models.CertificateDatastoreCredentials
        | models.NoneDatastoreCredentials
        | models.SasDatastoreCredentials
        | models.ServicePrincipalDatastoreCredentials
        | models.UnknownDatastoreCredentials
    )
    artifact: models.LakeHouseArtifact | models.UnknownOneLakeArtifact
    one_lake_workspace_name: str
    endpoint: str | None | Unset = UNSET
    service_data_access_auth_identity: models.ServiceDataAccessAuthIdentity | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
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
        "artifact": (
            "artifact",
            read_union(models, "artifactType", {"LakeHouse": "LakeHouseArtifact"}, "UnknownOneLakeArtifact"),
        ),
        "oneLakeWorkspaceName": ("one_lake_workspace_name", None),
        "endpoint": ("endpoint", None),
        "serviceDataAccessAuthIdentity": (
            "service_data_access_auth_identity",
            read_enum(models, "ServiceDataAccessAuthIdentity"),
        ),
    }
