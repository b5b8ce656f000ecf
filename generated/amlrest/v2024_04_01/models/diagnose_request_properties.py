# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DiagnoseRequestProperties(JsonObject):
    """What to look for, by area; each value holds settings of the check.

    Attributes:
        udr: Settings of the check of user-defined routes.
        nsg: Settings of the check of network security groups.
        resource_lock: Settings of the check of resource locks.
        dns_resolution: Settings of the check of DNS.
        storage_account: Settings of the check of the storage account.
        key_vault: Settings of the check of the key vault.
        container_registry: Settings of the check of the container registry.
        application_insights: Settings of the check of Application Insights.
        others: Settings of checks that belong to no other area.
    """

    udr: dict[str, dict[str, Any]] | None | Unset = UNSET
    nsg: dict[str, dict[str, Any]] | None | Unset = UNSET
    resource_lock: dict[str, dict[str, Any]] | None | Unset = UNSET
    dns_resolution: dict[str, dict[str, Any]] | None | Unset = UNSET
    storage_account: dict[str, dict[str, Any]] | None | Unset = UNSET
    key_vault: dict[str, dict[str, Any]] | None | Unset = UNSET
    container_registry: dict[str, dict[str, Any]] | None | Unset = UNSET
    application_insights: dict[str, dict[str, Any]] | None | Unset = UNSET
    others: dict[str, dict[str, Any]] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "udr": ("udr", None),
        "nsg": ("nsg", None),
        "resourceLock": ("resource_lock", None),
        "dnsResolution": ("dns_resolution", None),
        "storageAccount": ("storage_account", None),
        "keyVault": ("key_vault", None),
        "containerRegistry": ("container_registry", None),
        "applicationInsights": ("application_insights", None),
        "others": ("others", None),
    }
