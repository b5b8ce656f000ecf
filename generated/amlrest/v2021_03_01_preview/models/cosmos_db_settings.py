# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class CosmosDbSettings(JsonObject):
    """Settings of the Cosmos DB account that Azure ML keeps for a workspace.

    Attributes:
        collections_throughput: Throughput of the account's collections, in request units a second.
    """

    collections_throughput: int | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "collectionsThroughput": ("collections_throughput", None),
    }
