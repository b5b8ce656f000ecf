"""Where the properties of a job stand in a job file, which has other names for some and other places for many."""

from __future__ import annotations

from collections.abc import Collection

from amlwrap.jobfile.rows import ROWS

_KEYS = {
    **{row.field: row.key for row in ROWS},
    "algorithm": "sampling_algorithm",
    "max_concurrent_trials": "limits.max_concurrent_trials",
    "max_total_trials": "limits.max_total_trials",
    "timeout": "limits.timeout",
    "trial_timeout": "limits.trial_timeout",
    "sampling_rule": "sampling_algorithm.rule",
    "seed": "sampling_algorithm.seed",
}
_KEYS_WITHIN = {
    "environment": {"build_context": "build.path"},
    "inputs": {"data": "path"},
    "outputs": {"asset_name": "name", "asset_version": "version"},
    "services": {"all_nodes": "nodes"},
}


def key_of(path: str, of_trial: Collection[str]) -> str:
    """Return the key in a job file of a property of its job.

    Args:
        path: the property; see `amlwrap.errors.InvalidJobError`.
        of_trial: what the file has in a mapping of the trial's own, as sweeps do.
    """
    first, *inner = path.split(".")
    keys = [_KEYS.get(first, first), *inner]
    if inner:
        keys[-1] = _KEYS_WITHIN.get(first, {}).get(inner[-1], inner[-1])
    key = ".".join(keys)
    return f"trial.{key}" if keys[0].partition(".")[0] in of_trial else key
