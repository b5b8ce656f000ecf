# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DatastoreProperties(JsonObject):
    """A named place for files, backed by a storage service.

    Attributes:
        contents: Storage behind the datastore.
        description: Free text, for people.
        has_been_validated: Whether the service has signed in to the storage with these credentials; set by the service.
        is_default: Whether jobs and uploads use this datastore unless told otherwise.
        linked_info: The resource that the datastore was created for.
        properties: Facts that cannot be changed later, by name.
        tags: Labels of your own, which can be changed later.
    """

    contents: (
        models.AzureBlobContents
        | models.AzureDataLakeGen1Contents
        | models.AzureDataLakeGen2Contents
        | models.AzureFileContents
        | models.AzurePostgreSqlContents
        | models.AzureSqlDatabaseContents
        | models.GlusterFsContents
        | models.UnknownDatastoreContents
    )
    description: str | None | Unset = UNSET
    has_been_validated: bool | None | Unset = UNSET
    is_default: bool | None | Unset = UNSET
    linked_info: models.LinkedInfo | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "contents": (
            "contents",
            read_union(
                models,
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
        "linkedInfo": ("linked_info", read_model(models, "LinkedInfo")),
        "properties": ("properties", None),
        "tags": ("tags", None),
    }
