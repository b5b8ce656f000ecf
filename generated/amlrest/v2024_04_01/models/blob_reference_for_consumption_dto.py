# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .sas_credential_dto import SASCredentialDto
    from .unknown_pending_upload_credential_dto import UnknownPendingUploadCredentialDto


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class BlobReferenceForConsumptionDto(JsonObject):
    """BlobReferenceForConsumptionDto, as the contract names it."""

    blob_uri: str | None | Unset = UNSET
    storage_account_arm_id: str | None | Unset = UNSET
    credential: SASCredentialDto | UnknownPendingUploadCredentialDto | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "blobUri": ("blob_uri", None),
        "storageAccountArmId": ("storage_account_arm_id", None),
        "credential": (
            "credential",
            read_union(MODELS, "credentialType", {"SAS": "SASCredentialDto"}, "UnknownPendingUploadCredentialDto"),
        ),
    }
