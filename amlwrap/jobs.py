"""Job descriptions that no api-version owns.

A builder, a job file or a user's own code makes a `CommandJob` or a `SweepJob`; a dialect turns it into the models of
one api-version and back. Descriptions are plain immutable values: making one touches no network and no disk.

References to assets (`code`, `environment`, the data of an input) are written the way Azure ML writes them: an ARM id
(`/subscriptions/...`), `azureml:NAME:VERSION`, `NAME:VERSION`, or `azureml:NAME@latest`. Where a local file or folder
is meant, a `pathlib.Path` says so; submitting uploads and registers it first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

if TYPE_CHECKING:
    from amlwrap.assets import EnvironmentDefinition
    from amlwrap.sweep import EarlyTermination, SearchSpace


class JobStatus(StrEnum):
    """States of a job as the service names them (definition `JobStatus`)."""

    NOT_STARTED = "NotStarted"
    STARTING = "Starting"
    PROVISIONING = "Provisioning"
    PREPARING = "Preparing"
    QUEUED = "Queued"
    RUNNING = "Running"
    FINALIZING = "Finalizing"
    CANCEL_REQUESTED = "CancelRequested"
    COMPLETED = "Completed"
    FAILED = "Failed"
    CANCELED = "Canceled"
    NOT_RESPONDING = "NotResponding"
    PAUSED = "Paused"
    UNKNOWN = "Unknown"

    @property
    def is_terminal(self) -> bool:
        """Whether a job in this state will not change any more by itself."""
        return self in _TERMINAL


_TERMINAL = frozenset(
    {JobStatus.COMPLETED, JobStatus.FAILED, JobStatus.CANCELED, JobStatus.NOT_RESPONDING, JobStatus.PAUSED}
)


class DataBindingMode(StrEnum):
    """How data reaches a job, or leaves it (definition `DataBindingMode`)."""

    MOUNT = "Mount"
    DOWNLOAD = "Download"
    UPLOAD = "Upload"
    READ_ONLY_MOUNT = "ReadOnlyMount"
    READ_WRITE_MOUNT = "ReadWriteMount"
    DIRECT = "Direct"
    EVAL_MOUNT = "EvalMount"
    EVAL_DOWNLOAD = "EvalDownload"


class Goal(StrEnum):
    """Which way a sweep's metric should go (definition `Goal`)."""

    MINIMIZE = "Minimize"
    MAXIMIZE = "Maximize"


class SamplingAlgorithm(StrEnum):
    """How a sweep picks its next trial (definition `SamplingAlgorithm`)."""

    GRID = "Grid"
    RANDOM = "Random"
    BAYESIAN = "Bayesian"


@frozen(kw_only=True)
class Input:
    """Data that a job reads; the job finds it in the environment variable `AZURE_ML_INPUT_<name>`.

    Attributes:
        data: a reference to registered data, or a local file or folder to upload first.
        mode: how it is made available; the service's default for files is `ReadOnlyMount`.
        path_on_compute: where it should appear on the compute; None lets the service choose.

    Source: definition `InputDataBinding`.
    """

    data: str | Path
    mode: DataBindingMode | str = DataBindingMode.READ_ONLY_MOUNT
    path_on_compute: str | None = None


@frozen(kw_only=True)
class Output:
    """A folder that a job writes, found in `AZURE_ML_OUTPUT_<name>`, and kept on a datastore.

    Attributes:
        datastore: datastore name or ARM id; None means the workspace's default datastore.
        path: path on the datastore; None means `azureml/<job>/<output>`, in a sweep one of each trial's own.
        mode: how it gets there.
        path_on_compute: where it should appear on the compute; None lets the service choose.

    Source: definition `OutputDataBinding`.
    """

    datastore: str | None = None
    path: str | None = None
    mode: DataBindingMode | str = DataBindingMode.READ_WRITE_MOUNT
    path_on_compute: str | None = None


def default_output_path(job: str, output: str) -> str:
    """Return where on its datastore an output of a command job goes that names no path, as the service has it.

    Args:
        job: name of the job.
        output: name of the output.
    """
    return f"azureml/{job}/{output}"


@frozen(kw_only=True)
class Mpi:
    """Start the command under MPI: `process_count_per_instance` processes on each node."""

    process_count_per_instance: int = 1


@frozen(kw_only=True)
class PyTorch:
    """Start the command as a PyTorch process group of `process_count` processes over all nodes."""

    process_count: int | None = None


@frozen(kw_only=True)
class TensorFlow:
    """Start the command as TensorFlow workers and parameter servers."""

    worker_count: int | None = None
    parameter_server_count: int | None = None


DistributionConfiguration = Mpi | PyTorch | TensorFlow


@frozen(kw_only=True)
class AmlToken:
    """Run under the identity of whoever submitted the job (definition `AmlToken`)."""


@frozen(kw_only=True)
class ManagedIdentity:
    """Run under a managed identity: the system-assigned one, or the one named by any of the three ids."""

    client_id: str | None = None
    object_id: str | None = None
    resource_id: str | None = None


Identity = AmlToken | ManagedIdentity


def _frozen_map(value: Mapping[str, Any] | None) -> Mapping[str, Any]:
    return MappingProxyType(dict(value or {}))


@frozen(kw_only=True)
class Trial:
    """What one trial of a sweep runs: a command with everything it needs but a compute.

    Attributes:
        command: the command line, run by a shell in the folder that holds the code.
        code: a reference to registered code, a local folder to upload first, or None.
        environment: a reference, a definition to register first, or None for none.
        inputs, outputs: by name; names appear in `AZURE_ML_INPUT_<name>` and `AZURE_ML_OUTPUT_<name>`.
        environment_variables: passed as they are; the service expands nothing in them.
        distribution: how several processes are started, if several are.
        timeout: how long the command may run; None means the service's limit.

    Source: definition `TrialComponent`.
    """

    command: str
    code: str | Path | None = None
    environment: str | EnvironmentDefinition | None = None
    inputs: Mapping[str, Input] = field(factory=dict, converter=_frozen_map)
    outputs: Mapping[str, Output] = field(factory=dict, converter=_frozen_map)
    environment_variables: Mapping[str, str] = field(factory=dict, converter=_frozen_map)
    distribution: DistributionConfiguration | None = None
    timeout: timedelta | None = None


@frozen(kw_only=True)
class CommandJob(Trial):
    """One command, run once on a compute.

    Attributes:
        compute: name or ARM id of the compute to run on.
        instance_count: number of nodes.
        instance_type: node type, for computes that offer several.
        experiment_name: what the run is filed under; the service's default is `Default`.
        name: unique in the workspace; None makes one when submitting.
        description, tags, properties: shown with the job.
        identity: whose identity the command runs under.
        priority: among queued jobs of the same compute; higher runs first.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """

    compute: str
    instance_count: int = 1
    instance_type: str | None = None
    experiment_name: str | None = None
    name: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict, converter=_frozen_map)
    properties: Mapping[str, str] = field(factory=dict, converter=_frozen_map)
    identity: Identity | None = None
    priority: int | None = None


@frozen(kw_only=True)
class Objective:
    """What a sweep optimises: a metric that every trial logs, and which way it should go."""

    primary_metric: str
    goal: Goal = field(converter=Goal)


@frozen(kw_only=True)
class SweepJob:
    """Many trials of one command, each with its own hyperparameters.

    Attributes:
        trial: what each trial runs, its inputs included.
        search_space: hyperparameter name to distribution. A name that begins with `--` is also appended to the
            command as an argument; every one is in the trial's environment as `AZUREML_SWEEP_<name>`.
        objective: the metric to optimise.
        algorithm: how trials are sampled.
        early_termination: which poor trials are stopped early, if any.
        max_total_trials, max_concurrent_trials: limits; None means the service's own.
        timeout: how long the whole sweep may take.

    The other attributes are those of `CommandJob`. Source: definition `SweepJob`, operation `Jobs_CreateOrUpdate`.
    """

    trial: Trial
    search_space: SearchSpace
    objective: Objective
    compute: str
    algorithm: SamplingAlgorithm = field(default=SamplingAlgorithm.RANDOM, converter=SamplingAlgorithm)
    early_termination: EarlyTermination | None = None
    max_total_trials: int | None = None
    max_concurrent_trials: int | None = None
    timeout: timedelta | None = None
    instance_count: int = 1
    instance_type: str | None = None
    experiment_name: str | None = None
    name: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict, converter=_frozen_map)
    properties: Mapping[str, str] = field(factory=dict, converter=_frozen_map)
    identity: Identity | None = None
    priority: int | None = None
