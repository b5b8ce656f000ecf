# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BlobReferenceForConsumptionDto(JsonObject):
    """A place in blob storage, with a credential for it.

    Attributes:
        blob_uri: URL of the container or folder to upload to.
        storage_account_arm_id: Resource id of the storage account.
        credential: What lets an uploader write to the place.
    """

    blob_uri: str | None | Unset = UNSET
    storage_account_arm_id: str | None | Unset = UNSET
    credential: models.SASCredentialDto | models.UnknownPendingUploadCredentialDto | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "blobUri": ("blob_uri", None),
        "storageAccountArmId": ("storage_account_arm_id", None),
        "credential": (
            "credential",
            read_union(models, "credentialType", {"SAS": "SASCredentialDto"}, "UnknownPendingUploadCredentialDto"),
        ),
    }
