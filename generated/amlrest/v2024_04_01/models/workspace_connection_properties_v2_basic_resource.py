# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class WorkspaceConnectionPropertiesV2BasicResource(JsonObject):
    """A connection to another service as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type, beginning with Microsoft.MachineLearningServices/.
        system_data: Who created and last changed the resource, and when.
        properties: What the connection leads to, by how it signs in.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: models.SystemData | None | Unset = UNSET
    properties: (
        models.PATAuthTypeWorkspaceConnectionProperties
        | models.SASAuthTypeWorkspaceConnectionProperties
        | models.UsernamePasswordAuthTypeWorkspaceConnectionProperties
        | models.NoneAuthTypeWorkspaceConnectionProperties
        | models.ManagedIdentityAuthTypeWorkspaceConnectionProperties
        | models.AADAuthTypeWorkspaceConnectionProperties
        | models.AccessKeyAuthTypeWorkspaceConnectionProperties
        | models.AccountKeyAuthTypeWorkspaceConnectionProperties
        | models.ApiKeyAuthWorkspaceConnectionProperties
        | models.CustomKeysWorkspaceConnectionProperties
        | models.OAuth2AuthTypeWorkspaceConnectionProperties
        | models.ServicePrincipalAuthTypeWorkspaceConnectionProperties
        | models.UnknownWorkspaceConnectionPropertiesV2
    )
    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(models, "SystemData")),
        "properties": (
            "properties",
            read_union(
                models,
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
