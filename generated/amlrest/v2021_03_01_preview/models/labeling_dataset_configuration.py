# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class LabelingDatasetConfiguration(JsonObject):
    """The data to label.

    Attributes:
        asset_name: Name of the registered data.
        dataset_version: Version of the registered data.
        incremental_dataset_refresh_enabled: Whether new files of the data join the project.
    """

    asset_name: str | None | Unset = UNSET
    dataset_version: str | None | Unset = UNSET
    incremental_dataset_refresh_enabled: bool | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "assetName": ("asset_name", None),
        "datasetVersion": ("dataset_version", None),
        "incrementalDatasetRefreshEnabled": ("incremental_dataset_refresh_enabled", None),
    }
