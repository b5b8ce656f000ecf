"""Jobs out of bodies of 2021-03-01-preview."""

from __future__ import annotations

from typing import Any

from amlwrap.job import (
    AmlToken,
    CommandJob,
    DataBindingMode,
    DistributionConfiguration,
    Goal,
    Identity,
    Input,
    ManagedIdentity,
    Mpi,
    Objective,
    Output,
    PyTorch,
    SamplingAlgorithm,
    SweepJob,
    TensorFlow,
    Trial,
)
from amlwrap.job.expressions import find_expressions
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.wire.durations import read_duration
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import spelled, texts, whole
from amlwrap.local.wire.offered import job_type_error
from amlwrap.local.wire.search_spaces import read_early_termination, read_search_space, read_word


def read_job(_state: State, properties: Json) -> CommandJob | SweepJob:
    """Read a job, as `Family.read_job` says."""
    job = read_description(properties)
    found = find_expressions((job.trial if isinstance(job, SweepJob) else job).command)
    if found:
        raise RefusedError(
            f"{found[0].text} is filled in by later api-versions alone; read the environment variable that holds it.",
            ("command",),
        )
    return job


def read_description(properties: Json) -> CommandJob | SweepJob:
    """Read what a job runs, whether or not all of it would arrive."""
    kind = properties["jobType"]
    if kind == "Command":
        return CommandJob(**_read_trial(properties), **_read_common(properties))
    if kind == "Sweep":
        return _read_sweep(properties)
    raise job_type_error(kind)


def _read_sweep(properties: Json) -> SweepJob:
    if not properties.get("trial"):
        raise RefusedError("a sweep describes the trial it runs.", ("trial",))
    objective = properties["objective"]
    return SweepJob(
        **_read_common(properties),
        trial=Trial(**_read_trial(properties["trial"])),
        algorithm=read_word(properties["algorithm"], SamplingAlgorithm, ("algorithm",)),
        objective=Objective(
            primary_metric=objective["primaryMetric"], goal=read_word(objective["goal"], Goal, ("objective",))
        ),
        search_space=read_search_space(properties["searchSpace"]),
        early_termination=read_early_termination(properties.get("earlyTermination")),
        max_total_trials=whole(properties.get("maxTotalTrials")),
        max_concurrent_trials=whole(properties.get("maxConcurrentTrials")),
        timeout=read_duration(properties.get("timeout"), ("timeout", "sweep")),
    )


def _read_common(properties: Json) -> dict[str, Any]:
    compute = properties["compute"]
    if not compute.get("target"):
        raise RefusedError("a job names the compute it runs on.", ("compute",))
    nodes = whole(compute.get("instanceCount"))
    return {
        "compute": compute["target"],
        "instance_count": 1 if nodes is None else nodes,
        "instance_type": compute.get("instanceType"),
        "experiment_name": properties.get("experimentName"),
        "identity": _read_identity(properties.get("identity")),
        "priority": whole(properties.get("priority")),
    }


def _read_trial(body: Json) -> dict[str, Any]:
    return {
        "command": body["command"],
        "code": body.get("codeId"),
        "environment": body.get("environmentId"),
        "environment_variables": texts(body.get("environmentVariables")),
        "inputs": {name: _read_input(name, item) for name, item in (body.get("inputDataBindings") or {}).items()},
        "outputs": {name: _read_output(item) for name, item in (body.get("outputDataBindings") or {}).items()},
        "distribution": _read_distribution(body.get("distribution")),
        "timeout": read_duration(body.get("timeout"), ("timeout",)),
    }


def _read_input(name: str, item: Json) -> Input:
    if not item.get("dataId"):
        raise RefusedError("an input names its data.", ("inputs", name))
    return Input(
        data=item["dataId"],
        mode=_read_mode(item.get("mode"), DataBindingMode.READ_ONLY_MOUNT),
        path_on_compute=item.get("pathOnCompute"),
    )


def _read_output(item: Json) -> Output:
    return Output(
        datastore=item.get("datastoreId"),
        path=item.get("pathOnDatastore"),
        mode=_read_mode(item.get("mode"), DataBindingMode.READ_WRITE_MOUNT),
        path_on_compute=item.get("pathOnCompute"),
    )


def _read_mode(value: str | None, default: DataBindingMode) -> DataBindingMode | str:
    if value is None:
        return default
    return spelled(DataBindingMode, value) or value


def _read_distribution(body: Json | None) -> DistributionConfiguration | None:
    if body is None:
        return None
    kind = str(body["distributionType"]).lower()
    if kind == "mpi":
        return Mpi(process_count_per_instance=whole(body.get("processCountPerInstance", 1)) or 0)
    if kind == "pytorch":
        return PyTorch(process_count=whole(body.get("processCount")))
    if kind == "tensorflow":
        return TensorFlow(
            worker_count=whole(body.get("workerCount")),
            parameter_server_count=whole(body.get("parameterServerCount")),
        )
    raise RefusedError(
        f"the local workspace launches Mpi, PyTorch and TensorFlow jobs, not '{body['distributionType']}'.",
        ("distribution",),
    )


def _read_identity(body: Json | None) -> Identity | None:
    if body is None:
        return None
    if str(body["identityType"]).lower() == "managed":
        return ManagedIdentity(
            client_id=body.get("clientId"), object_id=body.get("objectId"), resource_id=body.get("resourceId")
        )
    return AmlToken()
