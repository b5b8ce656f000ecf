# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .diagnose_result import DiagnoseResult


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DiagnoseResponseResultValue(JsonObject):
    """DiagnoseResponseResultValue, as the contract names it."""

    user_defined_route_results: list[DiagnoseResult] | None | Unset = UNSET
    network_security_rule_results: list[DiagnoseResult] | None | Unset = UNSET
    resource_lock_results: list[DiagnoseResult] | None | Unset = UNSET
    dns_resolution_results: list[DiagnoseResult] | None | Unset = UNSET
    storage_account_results: list[DiagnoseResult] | None | Unset = UNSET
    key_vault_results: list[DiagnoseResult] | None | Unset = UNSET
    container_registry_results: list[DiagnoseResult] | None | Unset = UNSET
    application_insights_results: list[DiagnoseResult] | None | Unset = UNSET
    other_results: list[DiagnoseResult] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "userDefinedRouteResults": ("user_defined_route_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "networkSecurityRuleResults": (
            "network_security_rule_results",
            read_list(read_model(MODELS, "DiagnoseResult")),
        ),
        "resourceLockResults": ("resource_lock_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "dnsResolutionResults": ("dns_resolution_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "storageAccountResults": ("storage_account_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "keyVaultResults": ("key_vault_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "containerRegistryResults": ("container_registry_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "applicationInsightsResults": ("application_insights_results", read_list(read_model(MODELS, "DiagnoseResult"))),
        "otherResults": ("other_results", read_list(read_model(MODELS, "DiagnoseResult"))),
    }
