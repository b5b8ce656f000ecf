"""Where a job would run, and whether the compute and the quotas of the region have room for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.assets import ComputeTier
from amlwrap.errors import AmlwrapError
from amlwrap.job import CommandJob, SweepJob
from amlwrap.job.plan import PlannedCompute, PlannedQuota
from amlwrap.paging import iterate

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.assets.capacity import MachineSize, Usage
    from amlwrap.dialects.base import Dialect
    from amlwrap.references import Scope

# By tier: what a node is charged as, and how the service calls the count of all such cores of a region.
_CHARGED = {ComputeTier.DEDICATED: "Standard", ComputeTier.LOW_PRIORITY: "LowPriority"}
_TOTALS = {ComputeTier.DEDICATED: "dedicatedCores", ComputeTier.LOW_PRIORITY: "lowPriorityCores"}


def plan_compute(
    dialect: Dialect, job: CommandJob | SweepJob, compute: Compute | None, warn: Callable[[str], None]
) -> tuple[PlannedCompute, MachineSize | None, str | None]:
    """Return where a job would run, the size of its nodes, and the region, as far as they can be known.

    Args:
        dialect: what is spoken.
        job: as it was described.
        compute: what it names; None for serverless compute, or one of elsewhere.
        warn: told in one sentence what is wrong or could not be found out.
    """
    planned = PlannedCompute(
        name=compute.name if compute else job.compute,
        type=compute.type if compute else None,
        size=job.instance_type or (compute.size if compute else None),
        min_nodes=compute.min_nodes if compute else None,
        max_nodes=compute.max_nodes if compute else None,
        current_nodes=compute.current_nodes if compute else None,
        tier=compute.tier if compute else None,
        nodes=job.instance_count,
        at_once=_at_once(job),
    )
    _warn_of_nodes(planned, warn)
    if planned.size is None:
        return planned, None, None
    try:
        region = (compute.location if compute else None) or dialect.get_location()
        sizes = dialect.list_machine_sizes(region)
    except AmlwrapError as error:
        warn(f"What a node of size {planned.size} has cannot be read: {error}")
        return planned, None, None
    size = next((each for each in sizes if each.name.lower() == str(planned.size).lower()), None)
    if size is None:
        warn(f"Region {region} knows no size {planned.size}: what a node has, and its quota, are not known.")
        return planned, None, None
    known = evolve(
        planned,
        cores=size.cores,
        memory_gb=size.memory_gb,
        gpus=size.gpus,
        price=size.prices.get(_CHARGED[_tier(planned)]),
        currency=size.currency if size.prices else None,
    )
    return known, size, region


def plan_quotas(
    dialect: Dialect,
    scope: Scope,
    compute: PlannedCompute,
    size: MachineSize,
    region: str,
    warn: Callable[[str], None],
    *,
    is_local: bool,
) -> list[PlannedQuota]:
    """Return the limits on cores that a job's nodes count for, those that leave no room told as warnings.

    Args:
        dialect, compute, size, region, warn: as of `plan_compute`.
        scope: the workspace.
        is_local: whether it is a local workspace, where a job takes one processor however many nodes it has, and a
            compute has no nodes but those that jobs occupy.
    """
    try:
        usages = list(iterate(lambda link: dialect.list_usages(region, link)))
        quotas = list(iterate(lambda link: dialect.list_quotas(region, link)))
    except AmlwrapError as error:  # whoever may use a workspace may not always read its subscription
        warn(f"Usage and quota of region {region} cannot be read: {error}")
        return []
    cores = size.cores or 0
    needed = cores * (1 if is_local else compute.nodes)
    held = 0 if is_local else cores * (compute.current_nodes or 0)
    found = [
        PlannedQuota(
            name=usage.name, of=of, used=usage.used, held=min(held, usage.used or 0), limit=usage.limit, needed=needed
        )
        for usage, of in _that_count(usages, quotas, size, scope, _tier(compute))
        if usage.limit is not None
    ]
    for quota in found:
        _warn_of_cores(quota, compute, warn)
    return found


def _at_once(job: CommandJob | SweepJob) -> int:
    if isinstance(job, CommandJob):
        return 1
    return min(job.max_concurrent_trials or 1, job.max_total_trials or job.max_concurrent_trials or 1)


def _warn_of_nodes(compute: PlannedCompute, warn: Callable[[str], None]) -> None:
    most = compute.max_nodes
    if most is None:
        return
    if not compute.fits:
        warn(f"It asks for {compute.nodes} nodes, and compute {compute.name} has {most} at most: it would never start.")
    elif compute.nodes * compute.at_once > most:
        warn(f"Compute {compute.name} has {most} nodes at most: {most // compute.nodes} trials run at once.")


def _warn_of_cores(quota: PlannedQuota, compute: PlannedCompute, warn: Callable[[str], None]) -> None:
    free = quota.free
    if not quota.leaves_room:
        warn(f"{quota.name}: {free} of {quota.limit} cores are free, and {quota.needed} are needed: it waits for them.")
    elif quota.needed * compute.at_once > free:
        warn(f"{quota.name}: {free} of {quota.limit} cores are free: {free // quota.needed} trials run at once.")


def _that_count(
    usages: Iterable[Usage], quotas: Iterable[Usage], size: MachineSize, scope: Scope, tier: ComputeTier
) -> Iterator[tuple[Usage, str]]:
    """Yield the usages that nodes of a size count for, and whose they are; quotas where no usage has their limit."""
    subscription, workspace = f"/subscriptions/{scope.subscription_id}".lower(), scope.workspace_id.lower()
    if tier is ComputeTier.DEDICATED:  # other cores count for no family
        family = [each for each in usages if _is_of(size, each)]
        yield from ((each, "subscription") for each in family if each.scope.lower() == subscription)
        own = [each for each in family if each.scope.lower() == workspace]
        limits = [each for each in quotas if _is_of(size, each) and each.scope.lower() == workspace]
        yield from ((each, "workspace") for each in own or limits)
    total = f"/{_TOTALS[tier]}/".lower()
    yield from (
        (each, "subscription") for each in usages if each.scope.lower() == subscription and total in each.type.lower()
    )


def _tier(compute: PlannedCompute) -> ComputeTier:
    return compute.tier or ComputeTier.DEDICATED


def _is_of(size: MachineSize, usage: Usage) -> bool:
    """Return whether a usage is of the family of a size: `standardDSv2Family` is written out in its name."""
    family, name = (re.sub("[^a-z0-9]", "", text.lower()) for text in (size.family or "", usage.name))
    return bool(family) and name.startswith(family)
