# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .pending_upload_type import PendingUploadType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PendingUploadRequestDto(JsonObject):
    """PendingUploadRequestDto, as the contract names it."""

    pending_upload_id: str | None | Unset = UNSET
    pending_upload_type: PendingUploadType | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "pendingUploadId": ("pending_upload_id", None),
        "pendingUploadType": ("pending_upload_type", read_enum(MODELS, "PendingUploadType")),
    }
