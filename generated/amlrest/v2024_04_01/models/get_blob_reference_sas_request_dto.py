# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class GetBlobReferenceSASRequestDto(JsonObject):
    """Asks where the files of an asset in a registry are.

    Attributes:
        asset_id: Id of the asset whose files are wanted.
        blob_uri: URL of the asset's files, as the asset names them.
    """

    asset_id: str | None | Unset = UNSET
    blob_uri: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "assetId": ("asset_id", None),
        "blobUri": ("blob_uri", None),
    }
