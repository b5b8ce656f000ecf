"""What the machinery has to do for a command: the job's description, with all that it refers to found.

A command job and a trial of a sweep are the same thing to the machinery: a `Task`.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from attrs import evolve, field, frozen

from amlwrap.assets import AssetType, Compute, Data, EnvironmentDefinition, Model
from amlwrap.errors import InvalidJobError
from amlwrap.job import (
    CommandJob,
    DataBindingMode,
    DistributionConfiguration,
    Input,
    JobBase,
    Literal,
    Mpi,
    Output,
    PyTorch,
    TensorFlow,
    Trial,
)
from amlwrap.job.expressions import find_expressions, variable_name
from amlwrap.local.engine.job_records import OUTPUT_PATH, output_path
from amlwrap.local.engine.locations import Path, Place, WebAddress, find, find_datastore, locate, read_uri
from amlwrap.local.engine.resolving import check_variables, resolve_code, resolve_environment
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import is_asset_uri, parse_reference, resource_id
from amlwrap.local.state import State
from amlwrap.local.store.blob_names import is_printable

_MOST_PROCESSES = 1000
_LONGEST_COMMAND = 100_000  # Linux passes on 131,071 with what is filled in
_LONGEST_EXPERIMENT = 255
_MOST_NODES = 100  # of serverless jobs, which no cluster bounds
# They become parts of environment variables and, here, of paths.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXPRESSION = re.compile(r"\$\{\{.*?\}\}")
# What the outputs that are registered may be called: as the contracts have it for what is put by hand.
_ASSET = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,254}")
_LAUNCHED = (Mpi, PyTorch, TensorFlow)
MODEL_TYPES = (AssetType.MLFLOW_MODEL, AssetType.CUSTOM_MODEL, AssetType.TRITON_MODEL)


@frozen
class InputBinding:
    """Data that a job reads: where it lies, and how the job wants it."""

    source: Place | WebAddress
    asked: Input


@frozen
class OutputBinding:
    """What a job writes: where it goes, with the names in its path still to be filled in, and what it is."""

    place: Place
    asked: Output

    @property
    def is_file(self) -> bool:
        """Whether the job makes one file, not a folder."""
        return self.asked.type == AssetType.URI_FILE


@frozen
class Task:
    """One run of one command.

    Attributes:
        command: shell text, with expressions.
        code: where the code lies, or None for a job without any.
        environment: what it runs in, or None for the server's own Python.
        inputs: data by name.
        literals: texts by name.
        outputs: what it leaves, by name.
        variables: environment variables, taken literally.
        distribution: how several processes are started, or None for a single one.
        compute: name of the compute it runs on; empty for serverless, which is this machine.
        nodes: how many nodes it occupies.
        timeout: longest run time, or None.
        priority: larger numbers run first.
        experiment: experiment name.
    """

    command: str
    code: Place | None
    environment: EnvironmentDefinition | None
    inputs: dict[str, InputBinding]
    literals: dict[str, str]
    outputs: dict[str, OutputBinding]
    variables: dict[str, str] = field(repr=False)
    distribution: DistributionConfiguration | None
    compute: str
    nodes: int
    timeout: timedelta | None
    priority: int
    experiment: str


def resolve_command(state: State, job: CommandJob) -> tuple[CommandJob, Task]:
    """Check everything a command job refers to.

    Returns:
        The job with every reference an ARM id, and the task.

    Raises:
        RequestError: something does not exist or cannot be done; it names what, and where it stands.
    """
    compute = resolve_compute(state, job)
    references, task = resolve_trial(state, job, job)
    return evolve(job, compute=compute, **references), task


def resolve_trial(
    state: State, trial: Trial, job: JobBase, search_space: frozenset[str] | None = None
) -> tuple[dict[str, Any], Task]:
    """Check everything that a command refers to.

    Args:
        state: the workspace.
        trial: the command with what it needs.
        job: where it runs.
        search_space: names of hyperparameters without dashes; None where there are none.

    Returns:
        What of `trial` changes for its references to be ARM ids, and the task.
    """
    _check_names(trial)
    _check_experiment(job.experiment_name)
    code_id, code = resolve_code(state, trial.code, ("code",))
    environment_id, environment = resolve_environment(state, trial.environment, ("environment",))
    data = {name: item for name, item in trial.inputs.items() if isinstance(item, Input)}
    bindings = {name: _resolve_input(state, name, item) for name, item in data.items()}
    outputs = {name: _resolve_output(state, name, item) for name, item in trial.outputs.items()}
    literals = {name: item.value for name, item in trial.inputs.items() if isinstance(item, Literal)}
    _check_processes(trial, job.instance_count)
    _check_expressions(trial, search_space)
    task = Task(
        command=trial.command,
        code=code,
        environment=environment,
        inputs={name: binding for name, (_, binding) in bindings.items()},
        literals=literals,
        outputs=outputs,
        variables=dict(trial.environment_variables),
        distribution=trial.distribution,
        compute=_compute_name(job),
        nodes=job.instance_count,
        timeout=trial.timeout,
        priority=job.priority or 0,
        experiment=job.experiment_name or "Default",
    )
    inputs = {name: bindings[name][0] if name in bindings else item for name, item in trial.inputs.items()}
    asked = {name: binding.asked for name, binding in outputs.items()}
    return {"code": code_id, "environment": environment_id, "inputs": inputs, "outputs": asked}, task


def _compute_name(job: JobBase) -> str:
    return parse_reference(job.compute, ("compute",), "computes").name if job.compute else ""


def resolve_compute(state: State, job: JobBase) -> str | None:
    """Return the ARM id of a job's compute, which has as many nodes as it asks for; None for serverless."""
    if job.instance_count < 1:
        raise RefusedError(f"a job runs on at least 1 node, not {job.instance_count}.", ("instance_count",))
    if not job.compute:
        if job.instance_count > _MOST_NODES:
            raise RefusedError(
                f"serverless jobs run on this machine, as at most {_MOST_NODES} nodes of it, not "
                f"{job.instance_count}.", ("instance_count",),
            )  # fmt: skip
        return None
    found = find(state, parse_reference(job.compute, ("compute",), "computes"), ("compute",))
    most = found.value.max_nodes or 0 if isinstance(found.value, Compute) else 0
    if job.instance_count > most:
        raise RefusedError(
            f"the compute '{found.name}' has 1 to {most} nodes, not {job.instance_count}.", ("instance_count",)
        )
    return resource_id("computes", found.name)


def _resolve_input(state: State, name: str, item: Input) -> tuple[Input, InputBinding]:
    path = ("inputs", name)
    reference = str(item.data)
    if "://" in reference and not is_asset_uri(reference):
        location = read_uri(state, reference, path)
    else:
        collections = ("models", "data") if item.type in MODEL_TYPES else ("data", "models")
        parsed = parse_reference(reference, path, *collections)
        value = find(state, parsed, path).value
        if not isinstance(value, Data | Model):
            raise RefusedError(f"'{reference}' is neither data nor a model.", path)
        item = evolve(item, data=parsed.id, type=item.type or value.type)
        location = value.path, value.datastore_id
    _check_binding(item, path)
    source = locate(state, *location, path)
    if isinstance(source, WebAddress) and item.mode == DataBindingMode.READ_WRITE_MOUNT:
        raise RefusedError(
            "what lies at a web address cannot be written to; read it, or take it from a datastore.", path
        )
    return item, InputBinding(source, item)


def _resolve_output(state: State, name: str, item: Output) -> OutputBinding:
    path = ("outputs", name)
    if item.datastore:
        item = evolve(item, datastore=resource_id("datastores", find_datastore(state, item.datastore, path).name))
    place = locate(state, item.path or OUTPUT_PATH, item.datastore, path)
    if isinstance(place, WebAddress):
        raise RefusedError("an output goes to a datastore, not to a web address.", path)
    if not is_printable(place.path):
        raise RefusedError("it holds a control character, which no blob's name does.", (*path, "path"))
    if unknown := _EXPRESSION.search(output_path(place.path, "", name)):
        raise RefusedError(f"{unknown[0]} is neither ${{{{name}}}} nor ${{{{output_name}}}}.", (*path, "path"))
    _check_binding(item, path)
    _check_registration(item, path)
    return OutputBinding(place, item)


def _check_binding(item: Input | Output, path: Path) -> None:
    """Refuse a mode that is none, and a place outside of the job's own folder: this machine belongs to its user."""
    if item.mode not in tuple(DataBindingMode):
        raise RefusedError(f"'{item.mode}' is none of {', '.join(DataBindingMode)}.", (*path, "mode"))
    place = item.path_on_compute
    if place and (place.startswith(("/", "~", "\\")) or ".." in place.split("/")):
        raise RefusedError(
            f"local jobs have data below their working folder, which '{place}' is not; use a relative path, or none.",
            (*path, "path_on_compute"),
        )


def _check_registration(item: Output, path: Path) -> None:
    """Refuse what nobody could ask for again."""
    name, version = item.asset_name, item.asset_version
    if name and not _ASSET.fullmatch(name):
        raise RefusedError(f"'{name}' is no name of an asset: use letters, digits, '-' and '_'.", (*path, "asset_name"))
    if version and ("/" in version or version in (".", "..") or not is_printable(version)):
        raise RefusedError(
            f"{version!r} is no version of an asset: use letters, digits, '-', '_' and '.'.", (*path, "asset_version")
        )


def _check_names(trial: Trial) -> None:
    """Check what reaches the operating system as it is."""
    if len(trial.command.encode()) > _LONGEST_COMMAND:
        raise RefusedError(f"a command has at most {_LONGEST_COMMAND} bytes: put it in a script.", ("command",))
    for kind, names in (("inputs", trial.inputs), ("outputs", trial.outputs)):
        for name in names:
            if not _NAME.fullmatch(name):
                raise RefusedError(f"'{name}' is no name: use letters, digits and '_', no digit first.", (kind,))
    check_variables(trial.environment_variables)


def _check_experiment(name: str | None) -> None:
    if name and (len(name) > _LONGEST_EXPERIMENT or not is_printable(name) or re.search(r"\s", name)):
        raise RefusedError(
            f"an experiment's name has at most {_LONGEST_EXPERIMENT} characters, none of them blank or control.",
            ("experiment_name",),
        )


def _check_processes(trial: Trial, nodes: int) -> None:
    """Check how many processes are asked for."""
    path = ("distribution",)
    if trial.distribution is not None and not isinstance(trial.distribution, _LAUNCHED):
        raise RefusedError("the local workspace launches Mpi, PyTorch and TensorFlow jobs.", path)
    counts = {name: value for name, value in _counts(trial.distribution).items() if value is not None}
    for name, value in counts.items():
        least = 0 if name == "parameter_server_count" else 1
        if value < least:
            raise RefusedError(f"it is at least {least}, not {value}.", (*path, name))
    processes = (
        nodes * counts["process_count_per_instance"] if isinstance(trial.distribution, Mpi) else sum(counts.values())
    )
    if processes > _MOST_PROCESSES:
        raise RefusedError(f"{processes} processes are too many; here a job has {_MOST_PROCESSES}.", path)


def _counts(distribution: DistributionConfiguration | None) -> dict[str, int | None]:
    match distribution:
        case Mpi():
            return {"process_count_per_instance": distribution.process_count_per_instance}
        case PyTorch():
            return {"process_count": distribution.process_count}
        case TensorFlow():
            return {
                "worker_count": distribution.worker_count,
                "parameter_server_count": distribution.parameter_server_count,
            }
        case None:
            return {}


def _check_expressions(trial: Trial, search_space: frozenset[str] | None) -> None:
    declared = {"inputs": set(trial.inputs), "outputs": set(trial.outputs), "search_space": search_space or set()}
    for reference in find_expressions(trial.command):
        if reference.context not in declared or reference.name not in declared[reference.context]:
            known = ", ".join(f"{kind}.{name}" for kind, names in declared.items() for name in sorted(names))
            raise RefusedError(
                f"{reference.text} names nothing that the job declares; it has {known or 'none of them'}.",
                ("command",),
            )
        if reference.context == "search_space":
            try:
                variable_name(reference)
            except InvalidJobError as error:
                raise RefusedError(str(error), ("command",)) from None
