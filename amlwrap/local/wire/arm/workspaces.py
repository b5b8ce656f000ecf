"""The workspace itself, and the keys of its storage account.

Source: operations Workspaces_Get and Workspaces_ListKeys.
"""

from __future__ import annotations

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.state import LOCATION, State
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.names import PROVIDER, WORKSPACE_ID

_GROUP = f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}"


def render(state: State) -> dict[str, object]:
    """Return the workspace resource."""
    return {
        "id": WORKSPACE_ID,
        "name": WORKSPACE_NAME,
        "type": f"{PROVIDER}/workspaces",
        "location": LOCATION,
        "properties": {
            "workspaceId": state.workspace_guid,
            "friendlyName": WORKSPACE_NAME,
            "description": "The embedded workspace of amlwrap",
            "provisioningState": "Succeeded",
            "hbiWorkspace": False,
            "storageAccount": f"{_GROUP}/providers/Microsoft.Storage/storageAccounts/{state.account}",
        },
    }


async def get_workspace(call: ArmCall) -> Answer:
    """Return the workspace."""
    return Answer(200, render(call.state))


async def list_workspaces(call: ArmCall) -> Answer:
    """List the one workspace there is."""
    return Answer(200, {"value": [render(call.state)]})


async def list_keys(call: ArmCall) -> Answer:
    """Return the storage account's key."""
    account = f"{_GROUP}/providers/Microsoft.Storage/storageAccounts/{call.state.account}"
    return Answer(200, {"userStorageKey": call.state.account_key, "userStorageResourceId": account})


WORKSPACE_HANDLERS: dict[str, Handler] = {
    "Workspaces_Get": get_workspace,
    "Workspaces_ListByResourceGroup": list_workspaces,
    "Workspaces_ListBySubscription": list_workspaces,
    "Workspaces_ListKeys": list_keys,
}
