# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedIdentityCredential(JsonObject):
    """ManagedIdentityCredential, as the contract names it."""

    credential_type: str = "ManagedIdentity"
    managed_identity_type: str | None | Unset = UNSET
    user_managed_identity_resource_id: str | None | Unset = UNSET
    user_managed_identity_client_id: str | None | Unset = UNSET
    user_managed_identity_principal_id: str | None | Unset = UNSET
    user_managed_identity_tenant_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "credentialType": ("credential_type", None),
        "managedIdentityType": ("managed_identity_type", None),
        "userManagedIdentityResourceId": ("user_managed_identity_resource_id", None),
        "userManagedIdentityClientId": ("user_managed_identity_client_id", None),
        "userManagedIdentityPrincipalId": ("user_managed_identity_principal_id", None),
        "userManagedIdentityTenantId": ("user_managed_identity_tenant_id", None),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "credential_type": UNSET,
    }
