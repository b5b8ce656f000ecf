"""Where the properties of a job stand in a job file, which has other names for some and other places for many."""

from __future__ import annotations

from amlwrap.job import CommandJob, SweepJob
from amlwrap.jobfile.rows import ROWS

_KEYS = {
    **{row.field: row.key for row in ROWS},
    "sampling_rule": "sampling_algorithm.rule",
    "seed": "sampling_algorithm.seed",
    "build_context": "build.path",
    "asset_name": "name",
    "asset_version": "version",
    "data": "path",
}
_OF_A_TRIAL = ("command", "code", "environment", "environment_variables", "distribution")


def key_of(path: str, job: CommandJob | SweepJob) -> str:
    """Return the key in a job file of a property of its job.

    Args:
        path: the property; see `amlwrap.errors.InexpressibleError`. Names within it that people chose, of inputs for
            example, are never the first or the last part.
        job: the job, since a sweep has its trial's properties in a mapping of their own.
    """
    first, *inner = path.split(".")
    keys = [_KEYS.get(first, first), *inner]
    if inner:
        keys[-1] = _KEYS.get(inner[-1], inner[-1]) if first != "services" else inner[-1]
    if isinstance(job, SweepJob) and first in _OF_A_TRIAL:
        keys.insert(0, "trial")
    return ".".join(keys)
