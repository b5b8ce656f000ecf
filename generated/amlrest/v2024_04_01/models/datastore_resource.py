# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .azure_blob_datastore import AzureBlobDatastore
    from .azure_data_lake_gen_1_datastore import AzureDataLakeGen1Datastore
    from .azure_data_lake_gen_2_datastore import AzureDataLakeGen2Datastore
    from .azure_file_datastore import AzureFileDatastore
    from .one_lake_datastore import OneLakeDatastore
    from .system_data import SystemData
    from .unknown_datastore import UnknownDatastore


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatastoreResource(JsonObject):
    """A datastore as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        properties: The datastore itself, by type.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    properties: (
        AzureBlobDatastore
        | AzureDataLakeGen1Datastore
        | AzureDataLakeGen2Datastore
        | AzureFileDatastore
        | OneLakeDatastore
        | UnknownDatastore
    )
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
                "datastoreType",
                {
                    "AzureBlob": "AzureBlobDatastore",
                    "AzureDataLakeGen1": "AzureDataLakeGen1Datastore",
                    "AzureDataLakeGen2": "AzureDataLakeGen2Datastore",
                    "AzureFile": "AzureFileDatastore",
                    "OneLake": "OneLakeDatastore",
                },
                "UnknownDatastore",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "properties": UNSET,
    }
