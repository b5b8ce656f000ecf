"""A region as Azure tells of it: sizes with prices, usages and quotas, in the shapes of its published examples."""

from __future__ import annotations

from typing import Any

from amlwrap.references import Scope
from tests.conftest import GROUP, NAME, SUBSCRIPTION
from tests.support.scripted_server import Answer, ScriptedServer

WORKSPACE = Scope(SUBSCRIPTION, GROUP, NAME).workspace_id
REGION = f"/subscriptions/{SUBSCRIPTION}/providers/Microsoft.MachineLearningServices/locations/eastus"
FAMILY = "Standard DSv2 Family Cluster Dedicated vCPUs"
LOW = "Total Cluster Low Priority Regional vCPUs"
TOTAL = "Total Cluster Dedicated Regional vCPUs"
PRICES = [
    {"retailPrice": price, "osType": system, "vmTier": tier}
    for price, system, tier in (
        (0.2, "Windows", "Standard"),
        (0.06, "Linux", "LowPriority"),
        (0.27, "Linux", "Standard"),
    )
]


def counted(name: str, kind: str, scope: str, limit: int, used: int | None = None) -> dict[str, Any]:
    """Return a usage, or a quota where it does not say what is used."""
    area = "quotas" if used is None else "usages"
    current = {} if used is None else {"currentValue": used}
    return {
        "id": f"{scope}/{area}/{name.replace(' ', '_')}", "type": f"Microsoft.MachineLearningServices/{kind}/{area}",
        "limit": limit, "unit": "Count", "name": {"value": name, "localizedValue": name}, **current,
    }  # fmt: skip


def serve_region(
    server: ScriptedServer,
    *,
    used: int = 2,
    limit: int = 24,
    quota: int = -1,
    nodes: int = 4,
    current: int = 0,
    priority: str = "Dedicated",
) -> None:
    """Serve a cluster, and the region that it is in.

    Args:
        server: what answers.
        used, limit: cores of the cluster's family that the subscription uses, and may.
        quota: cores of it that the workspace may use; below 0 as many as the subscription.
        nodes, current: the most that the cluster has, and how many it has now.
        priority: what its nodes are.
    """
    scale = {"minNodeCount": 0, "maxNodeCount": nodes}
    nodes_are = {"vmPriority": priority, "currentNodeCount": current}
    inner = {"vmSize": "STANDARD_DS3_V2", "scaleSettings": scale, **nodes_are}
    properties = {"computeType": "AmlCompute", "properties": inner}
    cluster = {"name": "cpu", "id": f"{WORKSPACE}/computes/cpu", "location": "eastus", "properties": properties}
    server.on("GET", f"{WORKSPACE}/computes/cpu", Answer(200, cluster))
    size = {
        "name": "Standard_DS3_v2", "family": "standardDSv2Family", "vCPUs": 4, "gpus": 0, "memoryGB": 14.0,
        "estimatedVMPrices": {"billingCurrency": "USD", "unitOfMeasure": "OneHour", "values": PRICES},
    }  # fmt: skip
    server.on("GET", f"{REGION}/vmSizes", Answer(200, {"value": [{"name": "Standard_D1"}, size]}))
    subscription, other = f"/subscriptions/{SUBSCRIPTION}", WORKSPACE.replace("/ws", "/other")
    first = [
        counted("Clusters", "totalCores", subscription, 100, 7),
        counted(TOTAL, "dedicatedCores", subscription, 100, 14),
        counted(LOW, "lowPriorityCores", subscription, 10, 0),
    ]
    second = [
        counted("Standard D Family Cluster Dedicated vCPUs", "vmFamily", subscription, 48, 0),
        counted(FAMILY, "vmFamily", subscription, limit, used),
        counted(FAMILY, "workspaces", other, 1, 1),
        counted(FAMILY, "workspaces/computes", f"{WORKSPACE}/computes/cpu", 24, 2),
    ]
    link = f"{server.url}{REGION}/more"
    server.on("GET", f"{REGION}/usages", Answer(200, {"value": first, "nextLink": link}))
    server.on("GET", f"{REGION}/more", Answer(200, {"value": second}))
    quotas = [counted(FAMILY, "workspaces", WORKSPACE, quota), counted(FAMILY, "workspaces", other, 1)]
    server.on("GET", f"{REGION}/quotas", Answer(200, {"value": quotas}))
    for registered in ("codes/c", "environments/e", "data/d"):
        resource = f"{WORKSPACE}/{registered}/versions/1"
        server.on("GET", resource, Answer(200, {"id": resource, "name": "1", "properties": {}}))
