# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .ml_table_data import MLTableData
    from .system_data import SystemData
    from .unknown_data_version_base import UnknownDataVersionBase
    from .uri_file_data_version import UriFileDataVersion
    from .uri_folder_data_version import UriFolderDataVersion


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DataVersionBaseResource(JsonObject):
    """A data version as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        properties: The data version itself, by type.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    properties: MLTableData | UriFileDataVersion | UriFolderDataVersion | UnknownDataVersionBase
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
        "properties": (
            "properties",
            read_union(
                MODELS,
                "dataType",
                {"mltable": "MLTableData", "uri_file": "UriFileDataVersion", "uri_folder": "UriFolderDataVersion"},
                "UnknownDataVersionBase",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "properties": UNSET,
    }
