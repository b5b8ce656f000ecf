"""Deployments of online endpoints: there are none, since local workspaces do not serve models.

Source: operations OnlineDeployments_*.
"""

from __future__ import annotations

from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.endpoints import find_endpoint
from amlwrap.local.wire.arm.errors import ArmError, not_found


async def list_deployments(call: ArmCall) -> Answer:
    """List the deployments of an endpoint."""
    find_endpoint(call)
    return Answer(200, {"value": []})


async def get_deployment(call: ArmCall) -> Answer:
    """Say that a deployment is not there, or its endpoint."""
    endpoint = find_endpoint(call)
    raise not_found(
        f"The deployment '{call.parameters['deploymentName']}' of endpoint '{endpoint.name}' was not found."
    )


async def delete_deployment(_call: ArmCall) -> Answer:
    """Delete nothing."""
    return Answer(204)


async def refuse_to_serve(_call: ArmCall) -> Answer:
    """Say that no deployment can be made or changed."""
    raise ArmError(501, "NotImplemented", "Local workspaces do not serve models yet; deploy to a workspace on Azure.")


DEPLOYMENT_HANDLERS: dict[str, Handler] = {
    "OnlineDeployments_List": list_deployments,
    "OnlineDeployments_Get": get_deployment,
    "OnlineDeployments_CreateOrUpdate": refuse_to_serve,
    "OnlineDeployments_Update": refuse_to_serve,
    "OnlineDeployments_Delete": delete_deployment,
}
