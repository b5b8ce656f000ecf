"""What a submitted job asks for, read out of its ARM body and checked against what the workspace has.

A command job and a trial of a sweep are the same thing to the machinery: a `Task`.

Source: CommandJob, SweepJob and TrialComponent of the contract.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from attrs import field, frozen

from amlwrap.local.engine.storage import Place, WebAddress, locate
from amlwrap.local.state import State
from amlwrap.local.store.blob_names import is_printable
from amlwrap.local.store.documents import Document
from amlwrap.local.wire.arm.computes import maximum_nodes
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.names import find_resource, parse_reference, resource_id

Json = dict[str, Any]
RUN_ID = "{run-id}"
_MOST_PROCESSES = 1000
# They become parts of environment variables and, here, of paths.
_BINDING_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_DURATION = re.compile(
    r"P(?:(?P<days>\d+(?:\.\d+)?)D)?(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?(?:(?P<minutes>\d+(?:\.\d+)?)M)?"
    r"(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)


@frozen
class InputBinding:
    """An input: where its data lies and how the job wants it."""

    source: Place | WebAddress
    mode: str | None


@frozen
class Task:
    """One run of one command.

    Attributes:
        command: shell text.
        code: where the code lies, or None for a job without any.
        conda_file: the environment's conda file, or None for the server's own Python.
        inputs: inputs by name.
        outputs: where each named output goes; `RUN_ID` in the path stands for the job's name.
        variables: environment variables, taken literally.
        distribution: the body's `distribution`, or None for a single process.
        compute: name of the compute it runs on.
        nodes: how many of its nodes.
        timeout: longest run time, or None.
        priority: larger numbers run first.
        experiment: experiment name.
    """

    command: str
    code: Place | None
    conda_file: str | None
    inputs: dict[str, InputBinding]
    outputs: dict[str, Place]
    variables: dict[str, str] = field(repr=False)
    distribution: Json | None
    compute: str
    nodes: int
    timeout: timedelta | None
    priority: int
    experiment: str


def parse_duration(text: str | None, target: str) -> timedelta | None:
    """Return an ISO 8601 duration of days to seconds as a span of time; None stays None."""
    if text is None:
        return None
    matched = _DURATION.fullmatch(text)
    if matched is None or text.endswith(("P", "T")):
        raise user_error(f"{target}: '{text}' is not an ISO 8601 duration like PT1H30M.", target)
    try:
        span = timedelta(**{unit: float(value) for unit, value in matched.groupdict().items() if value})
    except OverflowError:
        raise user_error(f"{target}: '{text}' is longer than any job can run.", target) from None
    if span <= timedelta(0):
        raise user_error(f"{target}: a duration is longer than zero.", target)
    return span


def resolve_task(state: State, properties: Json, trial: Json | None = None) -> tuple[Task, Json]:
    """Check everything a job refers to.

    Args:
        state: the workspace.
        properties: `properties` of the job.
        trial: `properties.trial` for a sweep, whose commands are described there.

    Returns:
        The task, and the part of the body that described it with references spelled as the service spells them.

    Raises:
        ArmError: something does not exist or cannot be done; the message names it and where it stands.
    """
    prefix = "properties.trial" if trial is not None else "properties"
    source = dict(properties if trial is None else trial)
    code, environment = None, None
    if source.get("codeId"):
        code_version = _find_version(state, source["codeId"], "codes", f"{prefix}.codeId")
        source["codeId"], found = code_version
        place = locate(state, found["path"], found.get("datastoreId"), f"{prefix}.codeId")
        if isinstance(place, WebAddress):
            raise user_error(f"{prefix}.codeId: code lies in a datastore, not at a web address.", f"{prefix}.codeId")
        code = place
    if source.get("environmentId"):
        source["environmentId"], found = _find_version(
            state, source["environmentId"], "environments", f"{prefix}.environmentId"
        )
        environment = found.get("condaFile")
    compute, nodes = _resolve_compute(state, properties["compute"])
    _check_process_settings(source, prefix, nodes)
    task = Task(
        command=source["command"],
        code=code,
        conda_file=environment,
        inputs=_resolve_inputs(state, source, prefix),
        outputs=_resolve_outputs(state, source, prefix),
        variables=dict(source.get("environmentVariables") or {}),
        distribution=source.get("distribution"),
        compute=compute.name,
        nodes=nodes,
        timeout=parse_duration(source.get("timeout"), f"{prefix}.timeout"),
        priority=int(properties.get("priority") or 0),
        experiment=properties.get("experimentName") or "Default",
    )
    return task, source


def _find_version(state: State, reference: str, collection: str, target: str) -> tuple[str, Json]:
    """Return the id and properties of the code, data or environment version a reference names."""
    parsed = parse_reference(reference, collection, target)
    found = find_resource(state.documents, parsed, target)
    return resource_id(collection, parsed.name, "versions", found.name), found.body["properties"]


def _resolve_compute(state: State, configuration: Json) -> tuple[Document, int]:
    target = "properties.compute.target"
    if not configuration.get("target"):
        raise user_error(f"{target}: a job names the compute it runs on.", target)
    compute = find_resource(state.documents, parse_reference(configuration["target"], "computes", target), target)
    nodes = int(configuration.get("instanceCount") or 1)
    most = maximum_nodes(compute)
    if not 1 <= nodes <= most:
        raise user_error(
            f"properties.compute.instanceCount: the compute '{compute.name}' has 1 to {most} nodes, not {nodes}.",
            "properties.compute.instanceCount",
        )
    return compute, nodes


def _resolve_inputs(state: State, source: Json, prefix: str) -> dict[str, InputBinding]:
    inputs = {}
    for name, binding in (source.get("inputDataBindings") or {}).items():
        _check_binding_name(name, f"{prefix}.inputDataBindings")
        target = f"{prefix}.inputDataBindings.{name}.dataId"
        if not binding.get("dataId"):
            raise user_error(f"{target}: an input names its data.", target)
        _, found = _find_version(state, binding["dataId"], "data", target)
        inputs[name] = InputBinding(locate(state, found["path"], found.get("datastoreId"), target), binding.get("mode"))
    return inputs


def _resolve_outputs(state: State, source: Json, prefix: str) -> dict[str, Place]:
    outputs = {}
    for name, binding in (source.get("outputDataBindings") or {}).items():
        _check_binding_name(name, f"{prefix}.outputDataBindings")
        target = f"{prefix}.outputDataBindings.{name}.datastoreId"
        path = binding.get("pathOnDatastore") or f"azureml/{RUN_ID}/{name}"
        place = locate(state, path, binding.get("datastoreId"), target)
        if isinstance(place, WebAddress):
            raise user_error(f"{target}: an output goes to a datastore, not to a web address.", target)
        if not is_printable(place.path):
            target = f"{prefix}.outputDataBindings.{name}.pathOnDatastore"
            raise user_error(f"{target}: it holds a control character, which no blob's name does.", target)
        outputs[name] = place
    return outputs


def _check_binding_name(name: str, target: str) -> None:
    if not _BINDING_NAME.fullmatch(name):
        raise user_error(f"{target}: '{name}' is no name: use letters, digits and '_', no digit first.", target)


def _check_process_settings(source: Json, prefix: str, nodes: int) -> None:
    """Check what reaches the operating system as it is, and how many processes are asked for."""
    for name in source.get("environmentVariables") or {}:
        if not name or "=" in name:
            target = f"{prefix}.environmentVariables"
            raise user_error(f"{target}: '{name}' cannot be one: a name has no '='.", target)
    distribution = source.get("distribution") or {}
    counts = {name: int(value) for name, value in distribution.items() if not isinstance(value, str)}
    for name, value in counts.items():
        least = 0 if name == "parameterServerCount" else 1
        if value < least:
            target = f"{prefix}.distribution.{name}"
            raise user_error(f"{target}: it is at least {least}, not {value}.", target)
    processes = nodes * counts.pop("processCountPerInstance", 1) + sum(counts.values())
    if processes > _MOST_PROCESSES:
        target = f"{prefix}.distribution"
        raise user_error(f"{target}: {processes} processes are too many; here a job has {_MOST_PROCESSES}.", target)
