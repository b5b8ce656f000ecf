"""Jobs as bodies of 2021-03-01-preview, those that were made in the words of another family among them."""

from __future__ import annotations

from amlwrap.job import (
    AmlToken,
    CommandJob,
    DistributionConfiguration,
    Identity,
    Input,
    JobBase,
    JobStatus,
    Literal,
    ManagedIdentity,
    Mpi,
    PyTorch,
    SweepJob,
    TensorFlow,
    Trial,
)
from amlwrap.job.expressions import find_expressions, variable_prefix
from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.engine.locations import is_url, shown_url
from amlwrap.local.references import resource_id
from amlwrap.local.seed import ARTIFACT_STORE
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.wire.durations import write_duration
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import said
from amlwrap.local.wire.search_spaces import write_early_termination, write_search_space

_PROVISIONING = {
    JobStatus.COMPLETED: "Succeeded",
    JobStatus.FAILED: "Failed",
    JobStatus.CANCELED: "Canceled",
}


def write_job(state: State, record: Record) -> Json:
    """Write a job, as `Family.write_job` says."""
    job = record.value
    if isinstance(job, SweepJob):
        described = _write_sweep(state, job)
    elif isinstance(job, CommandJob):
        described = {"jobType": "Command", **_write_trial(state, job)}
    else:
        raise TypeError(f"the record of job {record.name} holds a {type(job).__name__}")
    return {
        **described,
        **_write_common(job),
        "status": record.status,
        "provisioningState": _PROVISIONING.get(JobStatus(record.status), "InProgress"),
        "output": {"datastoreId": resource_id("datastores", ARTIFACT_STORE), "path": artifact_prefix(record.name)},
        "interactionEndpoints": {"Tracking": {"endpoint": state.tracking_uri, "jobEndpointType": "Tracking"}},
    }


def _write_sweep(state: State, job: SweepJob) -> Json:
    return said(
        jobType="Sweep",
        algorithm=str(job.algorithm),
        objective={"goal": str(job.objective.goal), "primaryMetric": job.objective.primary_metric},
        searchSpace=write_search_space(job.search_space),
        earlyTermination=write_early_termination(job.early_termination),
        maxTotalTrials=job.max_total_trials,
        maxConcurrentTrials=job.max_concurrent_trials,
        timeout=write_duration(job.timeout) if job.timeout else None,
        trial=_write_trial(state, job.trial),
    )


def _write_common(job: JobBase) -> Json:
    return said(
        compute=said(target=job.compute, instanceCount=job.instance_count, instanceType=job.instance_type),
        experimentName=job.experiment_name or "Default",
        identity=_write_identity(job.identity),
        priority=job.priority,
    )


def _write_trial(state: State, trial: Trial) -> Json:
    data = {name: item for name, item in trial.inputs.items() if isinstance(item, Input)}
    return said(
        command=_lowered(trial),
        codeId=trial.code,
        environmentId=trial.environment,
        environmentVariables=dict(trial.environment_variables) or None,
        inputDataBindings={name: _write_input(state, item) for name, item in data.items()} or None,
        outputDataBindings={
            name: said(
                datastoreId=item.datastore,
                pathOnDatastore=item.path,
                mode=str(item.mode),
                pathOnCompute=item.path_on_compute,
            )
            for name, item in trial.outputs.items()
        }
        or None,
        distribution=_write_distribution(trial.distribution),
        timeout=write_duration(trial.timeout) if trial.timeout else None,
    )


def _lowered(trial: Trial) -> str:
    """Return the command as a shell reads it that fills in no expressions: variables and texts in their place."""
    parts, position, command = [], 0, trial.command
    for reference in find_expressions(command):
        item = trial.inputs.get(reference.name) if reference.context == "inputs" else None
        variable = f"${{{variable_prefix(reference.context)}{reference.name}}}"
        parts += [command[position : reference.start], item.value if isinstance(item, Literal) else variable]
        position = reference.end
    return "".join([*parts, command[position:]])


def _write_input(state: State, item: Input) -> Json:
    data = str(item.data)
    return said(
        dataId=shown_url(state, data) if is_url(data) else data, mode=str(item.mode), pathOnCompute=item.path_on_compute
    )


def _write_distribution(value: DistributionConfiguration | None) -> Json | None:
    match value:
        case Mpi():
            return {"distributionType": "Mpi", "processCountPerInstance": value.process_count_per_instance}
        case PyTorch():
            return said(distributionType="PyTorch", processCount=value.process_count)
        case TensorFlow():
            return said(
                distributionType="TensorFlow",
                workerCount=value.worker_count,
                parameterServerCount=value.parameter_server_count,
            )
        case None:
            return None


def _write_identity(value: Identity | None) -> Json | None:
    match value:
        case AmlToken():
            return {"identityType": "AMLToken"}
        case ManagedIdentity():
            ids = {"clientId": value.client_id, "objectId": value.object_id, "resourceId": value.resource_id}
            return said(**{"identityType": "Managed", **ids})
        case _:
            return None  # the user's own is nothing that these words can say
