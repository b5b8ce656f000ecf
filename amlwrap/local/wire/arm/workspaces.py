"""The workspace itself, and the keys of its storage account.

Source: operations Workspaces_Get, Workspaces_List* and Workspaces_ListKeys.
"""

from __future__ import annotations

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import PROVIDER, WORKSPACE_ID
from amlwrap.local.state import LOCATION
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.resources import system_data
from amlwrap.local.wire.family import Json

_KIND = "Default"
_GROUP = f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}"


def render(call: ArmCall) -> Json:
    """Return the workspace resource."""
    state = call.state
    return {
        "id": WORKSPACE_ID,
        "name": WORKSPACE_NAME,
        "type": f"{PROVIDER}/workspaces",
        "location": LOCATION,
        "kind": _KIND,
        "sku": {"name": "Basic", "tier": "Basic"},
        "identity": {"type": "SystemAssigned", "principalId": state.workspace_guid, "tenantId": SUBSCRIPTION_ID},
        "tags": {},
        "properties": {
            "workspaceId": state.workspace_guid,
            "friendlyName": WORKSPACE_NAME,
            "description": "The embedded workspace of amlwrap",
            "provisioningState": "Succeeded",
            "hbiWorkspace": False,
            "storageAccount": _account(state.account),
            # Clients expect an id of each; nothing but the storage account is behind them here.
            "keyVault": f"{_GROUP}/providers/Microsoft.KeyVault/vaults/{WORKSPACE_NAME}",
            "applicationInsights": f"{_GROUP}/providers/Microsoft.Insights/components/{WORKSPACE_NAME}",
            "discoveryUrl": f"{state.url}/discovery",
            "imageBuildCompute": "",
            "notebookInfo": {"fqdn": "", "resourceId": "", "notebookPreparationError": None},
            "privateLinkCount": 0,
            "allowPublicAccessWhenBehindVnet": False,
            "tenantId": SUBSCRIPTION_ID,
            **call.family.write_facts(state, "workspaces"),
        },
        "systemData": system_data(state.created_at, state.created_at),
    }


def _account(name: str) -> str:
    return f"{_GROUP}/providers/Microsoft.Storage/storageAccounts/{name}"


async def get_workspace(call: ArmCall) -> Answer:
    """Return the workspace."""
    return Answer(200, render(call))


async def list_workspaces(call: ArmCall) -> Answer:
    """List the one workspace there is, unless only others are asked for: hubs, projects or feature stores."""
    kinds = (call.option("kind") or _KIND).lower().split(",")
    return Answer(200, {"value": [render(call)] if _KIND.lower() in kinds else []})


async def list_keys(call: ArmCall) -> Answer:
    """Return the storage account's key."""
    return Answer(
        200, {"userStorageKey": call.state.account_key, "userStorageResourceId": _account(call.state.account)}
    )


WORKSPACE_HANDLERS: dict[str, Handler] = {
    "Workspaces_Get": get_workspace,
    "Workspaces_ListByResourceGroup": list_workspaces,
    "Workspaces_ListBySubscription": list_workspaces,
    "Workspaces_ListKeys": list_keys,
}
