"""Sizes, usages and quotas: what this machine has, since every node is one of its processors.

As many jobs run at once as there are processors, so that a node counts as one, whatever its size is called.

Source: operations VirtualMachineSizes_List, Usages_List and Quotas_List.
"""

from __future__ import annotations

import os

from amlwrap.assets import Compute
from amlwrap.local.home import SUBSCRIPTION_ID
from amlwrap.local.references import PROVIDER
from amlwrap.local.state import LOCATION
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import ArmError
from amlwrap.local.wire.family import Json

_FAMILY = "localFamily"
_COUNTED = "Total Cluster Dedicated Regional vCPUs"


async def list_sizes(call: ArmCall) -> Answer:
    """List the sizes that the workspace's computes are said to have."""
    _check_location(call)
    computes = (record.value for record in call.state.records.list("computes"))
    names = {compute.size for compute in computes if isinstance(compute, Compute) and compute.size}
    return Answer(200, {"value": [_size(name) for name in sorted(names)]})


async def list_usages(call: ArmCall) -> Answer:
    """Tell how many processors jobs occupy."""
    _check_location(call)
    used = min(sum(call.state.usage.values()), _processors())
    return Answer(200, {"value": [{**_counted("usages"), "currentValue": used}]})


async def list_quotas(call: ArmCall) -> Answer:
    """Tell how many processors there are."""
    _check_location(call)
    return Answer(200, {"value": [_counted("quotas")]})


def _size(name: str) -> Json:
    return {
        "name": name,
        "family": _FAMILY,
        "vCPUs": 1,
        "gpus": 0,
        "memoryGB": _memory(),
        "lowPriorityCapable": True,
        "premiumIO": False,
    }


def _counted(area: str) -> Json:
    return {
        "id": f"/subscriptions/{SUBSCRIPTION_ID}/{area}",
        "type": f"{PROVIDER}/dedicatedCores/{area}",
        "unit": "Count",
        "limit": _processors(),
        "name": {"value": _COUNTED, "localizedValue": _COUNTED},
    }


def _processors() -> int:
    return max(1, os.cpu_count() or 1)


def _memory() -> float | None:
    """Return this machine's memory in GB, which its nodes share; None where the system does not tell."""
    if not hasattr(os, "sysconf"):
        return None
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30, 1)


def _check_location(call: ArmCall) -> None:
    location = call.parameters["location"]
    if location.lower() != LOCATION:
        message = f"No registered resource provider found for location '{location}': the one here is '{LOCATION}'."
        raise ArmError(400, "NoRegisteredProviderFound", message)


CAPACITY_HANDLERS: dict[str, Handler] = {
    "VirtualMachineSizes_List": list_sizes,
    "Usages_List": list_usages,
    "Quotas_List": list_quotas,
}
