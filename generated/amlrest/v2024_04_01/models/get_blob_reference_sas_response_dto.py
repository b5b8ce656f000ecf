# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GetBlobReferenceSASResponseDto(JsonObject):
    """Where the files of an asset in a registry are.

    Attributes:
        blob_reference_for_consumption: The place in blob storage, with a credential for it.
    """

    blob_reference_for_consumption: models.GetBlobReferenceForConsumptionDto | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "blobReferenceForConsumption": (
            "blob_reference_for_consumption",
            read_model(models, "GetBlobReferenceForConsumptionDto"),
        ),
    }
