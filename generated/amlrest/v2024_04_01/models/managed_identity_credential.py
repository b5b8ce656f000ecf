# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedIdentityCredential(JsonObject):
    """A managed identity that may read the files.

    Attributes:
        credential_type: Always "ManagedIdentity", which tells this type from its siblings.
        managed_identity_type: Kind of the identity; with SystemManaged the other fields are null.
        user_managed_identity_resource_id: Resource id of the user-assigned identity.
        user_managed_identity_client_id: Client id of the user-assigned identity.
        user_managed_identity_principal_id: Object id of the user-assigned identity.
        user_managed_identity_tenant_id: Microsoft Entra tenant of the user-assigned identity.
    """

    credential_type: str = "ManagedIdentity"
    managed_identity_type: str | None | Unset = UNSET
    user_managed_identity_resource_id: str | None | Unset = UNSET
    user_managed_identity_client_id: str | None | Unset = UNSET
    user_managed_identity_principal_id: str | None | Unset = UNSET
    user_managed_identity_tenant_id: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "credentialType": ("credential_type", None),
        "managedIdentityType": ("managed_identity_type", None),
        "userManagedIdentityResourceId": ("user_managed_identity_resource_id", None),
        "userManagedIdentityClientId": ("user_managed_identity_client_id", None),
        "userManagedIdentityPrincipalId": ("user_managed_identity_principal_id", None),
        "userManagedIdentityTenantId": ("user_managed_identity_tenant_id", None),
    }
