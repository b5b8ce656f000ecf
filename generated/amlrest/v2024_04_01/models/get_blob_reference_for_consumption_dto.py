# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GetBlobReferenceForConsumptionDto(JsonObject):
    """The place of an asset's files in blob storage, with a credential for it.

    Attributes:
        blob_uri: URL of the asset's files.
        storage_account_arm_id: Resource id of the storage account.
        credential: What lets a reader get at an asset's files.
    """

    blob_uri: str | None | Unset = UNSET
    storage_account_arm_id: str | None | Unset = UNSET
    credential: (
        models.AnonymousAccessCredential
        | models.DockerCredential
        | models.ManagedIdentityCredential
        | models.SASCredential
        | models.UnknownDataReferenceCredential
        | None
        | Unset
    ) = UNSET
    _wire: ClassVar[Wire] = {
        "blobUri": ("blob_uri", None),
        "storageAccountArmId": ("storage_account_arm_id", None),
        "credential": (
            "credential",
            read_union(
                models,
                "credentialType",
                {
                    "NoCredentials": "AnonymousAccessCredential",
                    "DockerCredentials": "DockerCredential",
                    "ManagedIdentity": "ManagedIdentityCredential",
                    "SAS": "SASCredential",
                },
                "UnknownDataReferenceCredential",
            ),
        ),
    }
