"""What submitting a job would come to, for people: one screen, the warnings last."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from amlwrap.assets import ComputeTier
from amlwrap.job import SweepJob

if TYPE_CHECKING:
    from amlwrap.cli.printing import Row
    from amlwrap.job.plan import Plan, PlannedAsset, PlannedCompute, PlannedQuota, PlannedUpload

_LONG, _SHORT = 16, 8


def plan_row(plan: Plan, width: int | None) -> Row:
    """Return a plan as lines below their titles.

    Args:
        plan: what to show.
        width: columns of the terminal, within which lines go on below themselves; None for no limit.
    """
    compute = plan.compute
    lines: dict[str, list[str]] = {
        "job": [_job(plan)],
        "uploads": [*map(_upload, plan.uploads)] or ["nothing is local"],
        "assets": [*map(_asset, plan.assets)] or ["none"],
        "compute": [*filter(None, [_where(compute), _node(compute), _nodes(compute)])],
        "quota": [*map(_quota, plan.quotas)] or ["not known"],
        "ready": ["yes" if plan.is_ready else "no"],
        **({"warnings": [*plan.warnings]} if plan.warnings else {}),
    }
    room = None if width is None else width - max(map(len, lines)) - 2
    return {title: "\n".join(_wrapped(line, room) for line in several) for title, several in lines.items()}


def _wrapped(line: str, room: int | None) -> str:
    if room is None:
        return line
    return textwrap.fill(line, room, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _job(plan: Plan) -> str:
    name = plan.name or "a name that is made up"
    if not isinstance(plan.job, SweepJob):
        return f"{name}, a command"
    total, at_once = plan.job.max_total_trials, plan.job.max_concurrent_trials
    trials = "" if total is None else f" of {total} trials"
    return f"{name}, a sweep{trials}{'' if at_once is None else f', {at_once} at once'}"


def _upload(upload: PlannedUpload) -> str:
    from amlwrap.lightgbm.training import TRAINER_CODE

    what = "the bundled trainer" if upload.path == str(TRAINER_CODE) else f"{upload.what} {upload.path}"
    if upload.missing_files == 0:
        return f"{what}: nothing, it is there already"
    if upload.missing_files is None:
        return f"{what}: at most {_amount(upload.files, upload.size)}"
    part = "" if upload.missing_files == upload.files else f", of {_amount(upload.files, upload.size)}"
    return f"{what}: {_amount(upload.missing_files, upload.missing_size or 0)}{part}, to {upload.datastore}"


def _amount(files: int, size: int) -> str:
    return f"{files:,} {'file' if files == 1 else 'files'}, {size:,} bytes"


def _asset(asset: PlannedAsset) -> str:
    # What is filed under its content has a version that nobody reads.
    version = asset.version if len(asset.version or "") < _LONG else f"{str(asset.version)[:_SHORT]}…"
    name = asset.name if version is None else f"{asset.name}:{version}"
    state = {True: "is there", False: "is missing", None: "of a registry, not looked up"}[asset.exists]
    return f"{asset.what} {name}: {'would be made' if asset.is_made else state}"


def _where(compute: PlannedCompute) -> str:
    if compute.name is None:
        return "serverless"
    return compute.name if compute.type is None else f"{compute.name}, {compute.type}"


def _node(compute: PlannedCompute) -> str:
    """Return what a node is and has."""
    if compute.size is None:
        return ""
    parts = [
        compute.size,
        f"{compute.cores} {'core' if compute.cores == 1 else 'cores'}" if compute.cores is not None else "",
        f"{compute.memory_gb:g} GB" if compute.memory_gb is not None else "",
        f"{compute.gpus} {'GPU' if compute.gpus == 1 else 'GPUs'}" if compute.gpus else "",
        "low priority" if compute.tier is ComputeTier.LOW_PRIORITY else "",
        f"about {compute.price:g} {compute.currency} an hour" if compute.price is not None else "",
    ]
    return ", ".join(filter(None, parts))


def _nodes(compute: PlannedCompute) -> str:
    """Return how many nodes there are, are asked for, and whether that goes together."""
    each = " by each trial" if compute.at_once > 1 else ""
    asked = f"{compute.nodes} asked for{each}"
    if compute.max_nodes is None:
        return f"nodes: {asked}"
    verdict = "fits" if compute.fits else "never fits"
    return f"nodes: {compute.min_nodes or 0} to {compute.max_nodes}, {asked}: {verdict}"


def _quota(quota: PlannedQuota) -> str:
    parts = [f"{quota.limit} cores" if quota.used is None else f"{quota.used} of {quota.limit} cores used"]
    if quota.held:
        parts.append(f"{quota.held} of them by this compute")
    room = "leaves room" if quota.leaves_room else "leaves no room now"
    return f"{quota.name}: {', '.join([*parts, f'{quota.needed} needed'])}: {room}"
