# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataLakeAnalyticsProperties(JsonObject):
    """Settings of an attached Data Lake Analytics account.

    Attributes:
        data_lake_store_account_name: Name of the Data Lake Store account behind it.
    """

    data_lake_store_account_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "dataLakeStoreAccountName": ("data_lake_store_account_name", None),
    }
