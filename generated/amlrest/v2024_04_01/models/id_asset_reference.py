# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class IdAssetReference(JsonObject):
    """A reference to an asset by its resource id.

    Attributes:
        reference_type: Always "Id", which tells this type from its siblings.
        asset_id: Resource id of the asset.
    """

    reference_type: str = "Id"
    asset_id: str
    _wire: ClassVar[Wire] = {
        "referenceType": ("reference_type", None),
        "assetId": ("asset_id", None),
    }
