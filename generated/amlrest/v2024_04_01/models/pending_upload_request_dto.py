# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PendingUploadRequestDto(JsonObject):
    """Asks for a place to upload the files of an asset to.

    Attributes:
        pending_upload_id: Id for the upload, of your own; a random GUID if left out.
        pending_upload_type: Kind of place to upload to; TemporaryBlobReference, which is also meant if left out.
    """

    pending_upload_id: str | None | Unset = UNSET
    pending_upload_type: models.PendingUploadType | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "pendingUploadId": ("pending_upload_id", None),
        "pendingUploadType": ("pending_upload_type", read_enum(models, "PendingUploadType")),
    }
