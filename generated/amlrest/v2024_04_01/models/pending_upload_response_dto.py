# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .blob_reference_for_consumption_dto import BlobReferenceForConsumptionDto
    from .pending_upload_type import PendingUploadType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PendingUploadResponseDto(JsonObject):
    """PendingUploadResponseDto, as the contract names it."""

    blob_reference_for_consumption: BlobReferenceForConsumptionDto | None | Unset = UNSET
    pending_upload_id: str | None | Unset = UNSET
    pending_upload_type: PendingUploadType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "blobReferenceForConsumption": (
            "blob_reference_for_consumption",
            read_model(MODELS, "BlobReferenceForConsumptionDto"),
        ),
        "pendingUploadId": ("pending_upload_id", None),
        "pendingUploadType": ("pending_upload_type", read_enum(MODELS, "PendingUploadType")),
    }
