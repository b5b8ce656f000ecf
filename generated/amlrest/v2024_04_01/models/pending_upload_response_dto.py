# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PendingUploadResponseDto(JsonObject):
    """Where to upload the files of an asset to, and with which credential.

    Attributes:
        blob_reference_for_consumption: The place in blob storage, with a credential for it.
        pending_upload_id: Id of the upload.
        pending_upload_type: Kind of place to upload to; TemporaryBlobReference, which is also meant if left out.
    """

    blob_reference_for_consumption: models.BlobReferenceForConsumptionDto | None | Unset = UNSET
    pending_upload_id: str | None | Unset = UNSET
    pending_upload_type: models.PendingUploadType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "blobReferenceForConsumption": (
            "blob_reference_for_consumption",
            read_model(models, "BlobReferenceForConsumptionDto"),
        ),
        "pendingUploadId": ("pending_upload_id", None),
        "pendingUploadType": ("pending_upload_type", read_enum(models, "PendingUploadType")),
    }
