"""What programs are told of what submitting a job would come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.job.plan import Plan, PlannedAsset, PlannedQuota, PlannedUpload

MEANING = {
    "name": "what the job would be called; null where its name is made up",
    "type": "`command` or `sweep`",
    "is_ready": "whether it could be submitted and start now, as far as can be known",
    "uploads": "what is local: `type`, `path`, `datastore`, `files`, `bytes`, and what of these would be sent, "
    "`missing_files` and `missing_bytes`, null where storage does not tell what it has",
    "assets": "what the job names, and what would be registered for it: `type`, `name`, `version`, `exists` (null for "
    "one of a registry) and `is_made`",
    "compute": "where it runs: `name`, `type`, `size`, `cores`, `memory_gb`, `gpus`, `tier`, `price_per_hour` and "
    "`currency` of a node, `min_instances`, `max_instances`, `current_instances`, `instance_count` asked for, "
    "`concurrent_trials`, and whether it `fits`",
    "quotas": "limits on cores that it counts for: `name`, `of` (`subscription` or `workspace`), `used`, `held` (those "
    "of the used that its own compute has), `limit`, `needed` and `leaves_room`",
    "warnings": "what is wrong with it or could not be found out, each in one sentence",
}


def facts(plan: Plan) -> dict[str, Any]:
    """Return all there is of a plan."""
    from amlwrap.job import SweepJob

    compute = plan.compute
    return {
        "name": plan.name,
        "type": "sweep" if isinstance(plan.job, SweepJob) else "command",
        "is_ready": plan.is_ready,
        "uploads": [_upload(upload) for upload in plan.uploads],
        "assets": [_asset(asset) for asset in plan.assets],
        "compute": {
            "name": compute.name,
            "type": compute.type,
            "size": compute.size,
            "cores": compute.cores,
            "memory_gb": compute.memory_gb,
            "gpus": compute.gpus,
            "tier": compute.tier and str(compute.tier),
            "price_per_hour": compute.price,
            "currency": compute.currency,
            "min_instances": compute.min_nodes,
            "max_instances": compute.max_nodes,
            "current_instances": compute.current_nodes,
            "instance_count": compute.nodes,
            "concurrent_trials": compute.at_once,
            "fits": compute.fits,
        },
        "quotas": [_quota(quota) for quota in plan.quotas],
        "warnings": list(plan.warnings),
    }


def _upload(upload: PlannedUpload) -> dict[str, Any]:
    return {
        "type": upload.what,
        "path": upload.path,
        "datastore": upload.datastore,
        "files": upload.files,
        "bytes": upload.size,
        "missing_files": upload.missing_files,
        "missing_bytes": upload.missing_size,
    }


def _asset(asset: PlannedAsset) -> dict[str, Any]:
    return {
        "type": asset.what,
        "name": asset.name,
        "version": asset.version,
        "exists": asset.exists,
        "is_made": asset.is_made,
    }


def _quota(quota: PlannedQuota) -> dict[str, Any]:
    return {
        "name": quota.name,
        "of": quota.of,
        "used": quota.used,
        "held": quota.held,
        "limit": quota.limit,
        "needed": quota.needed,
        "leaves_room": quota.leaves_room,
    }
