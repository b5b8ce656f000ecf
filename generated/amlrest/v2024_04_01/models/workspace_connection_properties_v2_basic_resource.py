# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aad_auth_type_workspace_connection_properties import AADAuthTypeWorkspaceConnectionProperties
    from .access_key_auth_type_workspace_connection_properties import AccessKeyAuthTypeWorkspaceConnectionProperties
    from .account_key_auth_type_workspace_connection_properties import AccountKeyAuthTypeWorkspaceConnectionProperties
    from .api_key_auth_workspace_connection_properties import ApiKeyAuthWorkspaceConnectionProperties
    from .custom_keys_workspace_connection_properties import CustomKeysWorkspaceConnectionProperties
    from .managed_identity_auth_type_workspace_connection_properties import (
        ManagedIdentityAuthTypeWorkspaceConnectionProperties,
    )
    from .none_auth_type_workspace_connection_properties import NoneAuthTypeWorkspaceConnectionProperties
    from .o_auth_2_auth_type_workspace_connection_properties import OAuth2AuthTypeWorkspaceConnectionProperties
    from .pat_auth_type_workspace_connection_properties import PATAuthTypeWorkspaceConnectionProperties
    from .sas_auth_type_workspace_connection_properties import SASAuthTypeWorkspaceConnectionProperties
    from .service_principal_auth_type_workspace_connection_properties import (
        ServicePrincipalAuthTypeWorkspaceConnectionProperties,
    )
    from .system_data import SystemData
    from .unknown_workspace_connection_properties_v2 import UnknownWorkspaceConnectionPropertiesV2
    from .username_password_auth_type_workspace_connection_properties import (
        UsernamePasswordAuthTypeWorkspaceConnectionProperties,
    )


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionPropertiesV2BasicResource(JsonObject):
    """WorkspaceConnectionPropertiesV2BasicResource, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    properties: (
        PATAuthTypeWorkspaceConnectionProperties
        | SASAuthTypeWorkspaceConnectionProperties
        | UsernamePasswordAuthTypeWorkspaceConnectionProperties
        | NoneAuthTypeWorkspaceConnectionProperties
        | ManagedIdentityAuthTypeWorkspaceConnectionProperties
        | AADAuthTypeWorkspaceConnectionProperties
        | AccessKeyAuthTypeWorkspaceConnectionProperties
        | AccountKeyAuthTypeWorkspaceConnectionProperties
        | ApiKeyAuthWorkspaceConnectionProperties
        | CustomKeysWorkspaceConnectionProperties
        | OAuth2AuthTypeWorkspaceConnectionProperties
        | ServicePrincipalAuthTypeWorkspaceConnectionProperties
        | UnknownWorkspaceConnectionPropertiesV2
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
                "authType",
                {
                    "PAT": "PATAuthTypeWorkspaceConnectionProperties",
                    "SAS": "SASAuthTypeWorkspaceConnectionProperties",
                    "UsernamePassword": "UsernamePasswordAuthTypeWorkspaceConnectionProperties",
                    "None": "NoneAuthTypeWorkspaceConnectionProperties",
                    "ManagedIdentity": "ManagedIdentityAuthTypeWorkspaceConnectionProperties",
                    "AAD": "AADAuthTypeWorkspaceConnectionProperties",
                    "AccessKey": "AccessKeyAuthTypeWorkspaceConnectionProperties",
                    "AccountKey": "AccountKeyAuthTypeWorkspaceConnectionProperties",
                    "ApiKey": "ApiKeyAuthWorkspaceConnectionProperties",
                    "CustomKeys": "CustomKeysWorkspaceConnectionProperties",
                    "OAuth2": "OAuth2AuthTypeWorkspaceConnectionProperties",
                    "ServicePrincipal": "ServicePrincipalAuthTypeWorkspaceConnectionProperties",
                },
                "UnknownWorkspaceConnectionPropertiesV2",
            ),
        ),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "properties": UNSET,
    }
