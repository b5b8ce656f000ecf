# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .azure_blob_contents import AzureBlobContents
    from .azure_data_lake_gen_1_contents import AzureDataLakeGen1Contents
    from .azure_data_lake_gen_2_contents import AzureDataLakeGen2Contents
    from .azure_file_contents import AzureFileContents
    from .azure_postgre_sql_contents import AzurePostgreSqlContents
    from .azure_sql_database_contents import AzureSqlDatabaseContents
    from .gluster_fs_contents import GlusterFsContents
    from .linked_info import LinkedInfo
    from .unknown_datastore_contents import UnknownDatastoreContents


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatastoreProperties(JsonObject):
    """A named place for files, backed by a storage service.

    Attributes:
        contents: Storage behind the datastore.
        description: Free text, for people.
        has_been_validated: Whether the service has signed in to the storage with these credentials.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        linked_info: The resource that the datastore was created for.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    contents: (
        AzureBlobContents
        | AzureDataLakeGen1Contents
        | AzureDataLakeGen2Contents
        | AzureFileContents
        | AzurePostgreSqlContents
        | AzureSqlDatabaseContents
        | GlusterFsContents
        | UnknownDatastoreContents
    )
    description: str | None | Unset = UNSET
    has_been_validated: bool | None | Unset = UNSET
    is_default: bool | None | Unset = UNSET
    linked_info: LinkedInfo | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "contents": (
            "contents",
            read_union(
                MODELS,
                "contentsType",
                {
                    "AzureBlob": "AzureBlobContents",
                    "AzureDataLakeGen1": "AzureDataLakeGen1Contents",
                    "AzureDataLakeGen2": "AzureDataLakeGen2Contents",
                    "AzureFile": "AzureFileContents",
                    "AzurePostgreSql": "AzurePostgreSqlContents",
                    "AzureSqlDatabase": "AzureSqlDatabaseContents",
                    "GlusterFs": "GlusterFsContents",
                },
                "UnknownDatastoreContents",
            ),
        ),
        "description": ("description", None),
        "hasBeenValidated": ("has_been_validated", None),
        "isDefault": ("is_default", None),
        "linkedInfo": ("linked_info", read_model(MODELS, "LinkedInfo")),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "contents": UNSET,
    }
