# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DiagnoseResponseResultValue(JsonObject):
    """What was found, by area.

    Attributes:
        user_defined_route_results: Findings about user-defined routes.
        network_security_rule_results: Findings about network security groups.
        resource_lock_results: Findings about resource locks.
        dns_resolution_results: Findings about DNS.
        storage_account_results: Findings about the storage account.
        key_vault_results: Findings about the key vault.
        container_registry_results: Findings about the container registry.
        application_insights_results: Findings about Application Insights.
        other_results: Findings that belong to no other area.
    """

    user_defined_route_results: list[models.DiagnoseResult] | None | Unset = UNSET
    network_security_rule_results: list[models.DiagnoseResult] | None | Unset = UNSET
    resource_lock_results: list[models.DiagnoseResult] | None | Unset = UNSET
    dns_resolution_results: list[models.DiagnoseResult] | None | Unset = UNSET
    storage_account_results: list[models.DiagnoseResult] | None | Unset = UNSET
    key_vault_results: list[models.DiagnoseResult] | None | Unset = UNSET
    container_registry_results: list[models.DiagnoseResult] | None | Unset = UNSET
    application_insights_results: list[models.DiagnoseResult] | None | Unset = UNSET
    other_results: list[models.DiagnoseResult] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "userDefinedRouteResults": ("user_defined_route_results", read_list(read_model(models, "DiagnoseResult"))),
        "networkSecurityRuleResults": (
            "network_security_rule_results",
            read_list(read_model(models, "DiagnoseResult")),
        ),
        "resourceLockResults": ("resource_lock_results", read_list(read_model(models, "DiagnoseResult"))),
        "dnsResolutionResults": ("dns_resolution_results", read_list(read_model(models, "DiagnoseResult"))),
        "storageAccountResults": ("storage_account_results", read_list(read_model(models, "DiagnoseResult"))),
        "keyVaultResults": ("key_vault_results", read_list(read_model(models, "DiagnoseResult"))),
        "containerRegistryResults": ("container_registry_results", read_list(read_model(models, "DiagnoseResult"))),
        "applicationInsightsResults": ("application_insights_results", read_list(read_model(models, "DiagnoseResult"))),
        "otherResults": ("other_results", read_list(read_model(models, "DiagnoseResult"))),
    }
