"""The job file schema of 2021, whose keys have other names and places now: all of them are told at once.

Source: `commandJob.schema.json` and `sweepJob.schema.json` as they were before the CLI v2 was for general use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ruamel.yaml.nodes import MappingNode, Node

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import nodes
from amlwrap.jobfile.section import Section

_OF_A_JOB = {
    "compute": "compute",
    "compute.target": "compute",
    "compute.instance_count": "resources.instance_count",
    "compute.instance_type": "resources.instance_type",
    "inputs.*.data": "inputs.*.path",
    "inputs.*.data.path": "inputs.*.path",
    "inputs.*.data.local_path": "inputs.*.path",
    "inputs.*.dataset": "inputs.*.path",
    "inputs.*.local_path": "inputs.*.path",
    "inputs.*.file": "inputs.*.path, with the type uri_file",
    "inputs.*.folder": "inputs.*.path, with the type uri_folder",
    "outputs.*.data": "outputs.*.path",
    "outputs.*.data.path": "outputs.*.path",
}
_OF_A_TRIAL = {
    "code.local_path": "code",
    "code.directory": "code",
    "environment.docker.image": "environment.image",
    "environment.docker.build.dockerfile": "environment.build.path, the folder that it is in",
    "environment.docker.build.context": "environment.build.path",
    "environment.build.local_path": "environment.build.path",
}
_OF_A_SWEEP = {
    "algorithm": "sampling_algorithm",
    "search_space.*.spec": "search_space.*.type",
    "max_total_trials": "limits.max_total_trials",
    "max_concurrent_trials": "limits.max_concurrent_trials",
    "timeout_minutes": "limits.timeout, in seconds",
    "limits.timeout_minutes": "limits.timeout, in seconds",
}
_NAMED = ("inputs", "outputs")
_NOW = {
    **{old: now for old, now in _OF_A_JOB.items() if old != now},
    **_OF_A_TRIAL,
    **_OF_A_SWEEP,
    **{f"trial.{old}": now for old, now in _OF_A_JOB.items()},
    **{f"trial.{key}": key for key in _NAMED},
    **{f"trial.{old}": f"trial.{now}" for old, now in _OF_A_TRIAL.items()},
}
TYPES = {"command_job": "command", "sweep_job": "sweep"}
"""Its types of jobs, and what they are called now."""


def check_schema(section: Section) -> None:
    """Check that a job file has no keys of the schema of 2021.

    Args:
        section: the job.

    Raises:
        InvalidJobError: it has; the text names each with its line, and what it is called now.
    """
    found = _old_keys(section.mapping)
    kind = section.text("type")
    if kind in TYPES:
        found.insert(0, f"type: {kind} is now type: {TYPES[kind]}")
    if found:
        raise InvalidJobError(f"{section.file} is in the job file schema of 2021: {'; '.join(found)}.")


def _old_keys(mapping: MappingNode | None) -> list[str]:
    """Return what each old key is called now, in the order of their lines."""
    found = []
    for old, now in _NOW.items():
        for name, key in _find(mapping, old.split(".")):
            line, place = nodes.line_of(key), old.replace("*", name)
            told = f"{place} ({'--set' if line is None else f'line {line}'}) is now {now.replace('*', name)}"
            found.append((line or 0, told))
    return [told for _, told in sorted(found)]


def _find(node: Node | None, keys: Sequence[str], name: str = "") -> Iterator[tuple[str, Node]]:
    """Yield what stands for `*`, and the key itself, wherever a path of keys leads to something that is no mapping."""
    if not isinstance(node, MappingNode):
        return
    first, *rest = keys
    for key, (key_node, value) in nodes.entries_of(node).items():
        if first not in ("*", key):
            continue
        found = key if first == "*" else name
        if rest:
            yield from _find(value, rest, found)
        elif key in _NAMED or not isinstance(value, MappingNode):
            yield found, key_node
