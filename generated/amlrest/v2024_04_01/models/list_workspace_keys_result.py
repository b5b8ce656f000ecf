# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ListWorkspaceKeysResult(JsonObject):
    """Keys of a workspace's storage account, container registry, Application Insights and notebooks.

    Attributes:
        user_storage_key: Key of the storage account.
        user_storage_resource_id: Resource id of the storage account.
        app_insights_instrumentation_key: Instrumentation key of Application Insights.
        container_registry_credentials: Account of the container registry.
        notebook_access_keys: Keys of the notebook service.
    """

    user_storage_key: str | None | Unset = UNSET
    user_storage_resource_id: str | None | Unset = UNSET
    app_insights_instrumentation_key: str | None | Unset = UNSET
    container_registry_credentials: models.RegistryListCredentialsResult | None | Unset = UNSET
    notebook_access_keys: models.ListNotebookKeysResult | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "userStorageKey": ("user_storage_key", None),
        "userStorageResourceId": ("user_storage_resource_id", None),
        "appInsightsInstrumentationKey": ("app_insights_instrumentation_key", None),
        "containerRegistryCredentials": (
            "container_registry_credentials",
            read_model(models, "RegistryListCredentialsResult"),
        ),
        "notebookAccessKeys": ("notebook_access_keys", read_model(models, "ListNotebookKeysResult")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "user_storage_key",
            "app_insights_instrumentation_key",
        )
    )
