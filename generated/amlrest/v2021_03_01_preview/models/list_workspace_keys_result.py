# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .list_notebook_keys_result import ListNotebookKeysResult
    from .registry_list_credentials_result import RegistryListCredentialsResult


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ListWorkspaceKeysResult(JsonObject):
    """ListWorkspaceKeysResult, as the contract names it."""

    user_storage_key: str | None | Unset = UNSET
    user_storage_resource_id: str | None | Unset = UNSET
    app_insights_instrumentation_key: str | None | Unset = UNSET
    container_registry_credentials: RegistryListCredentialsResult | None | Unset = UNSET
    notebook_access_keys: ListNotebookKeysResult | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "userStorageKey": ("user_storage_key", None),
        "userStorageResourceId": ("user_storage_resource_id", None),
        "appInsightsInstrumentationKey": ("app_insights_instrumentation_key", None),
        "containerRegistryCredentials": (
            "container_registry_credentials",
            read_model(MODELS, "RegistryListCredentialsResult"),
        ),
        "notebookAccessKeys": ("notebook_access_keys", read_model(MODELS, "ListNotebookKeysResult")),
    }
    _secret: ClassVar[frozenset[str]] = frozenset(
        (
            "user_storage_key",
            "app_insights_instrumentation_key",
        )
    )
