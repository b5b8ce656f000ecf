"""Job descriptions that no api-version owns.

A builder, a job file or a user's own code makes a `CommandJob` or a `SweepJob`; a dialect turns it into the models of
one api-version and back. Descriptions are plain immutable values: making one touches no network and no disk.

References to assets (`code`, `environment`, the data of an input) are written the way Azure ML writes them: an ARM id
(`/subscriptions/...`), `azureml:NAME:VERSION`, `NAME:VERSION`, or `azureml:NAME@latest`. Where a local file or folder
is meant, a `pathlib.Path` says so; submitting uploads and registers it first. A name alone is whichever of the two is
there when the job is submitted, and refused where both are.

A command names what it reads and writes as job files do: `${{inputs.NAME}}`, `${{outputs.NAME}}` and, in a sweep,
`${{search_space.NAME}}`; see `amlwrap.job.expressions`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TypedDict

from attrs import field, frozen

from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.job.inputs import JobInput, Output
from amlwrap.job.settings import DistributionConfiguration, Identity, JobTier, Service, frozen_map


@frozen(kw_only=True)
class Trial:
    """What one trial of a sweep runs: a command with everything it needs but a compute.

    Attributes:
        command: the command line, run by a shell in the folder that holds the code.
        code: a reference to registered code, a local folder to upload first, or None.
        environment: a reference, a definition to register first, or None for none.
        inputs, outputs: by name; `${{inputs.NAME}}` and `${{outputs.NAME}}` in the command stand for them.
        environment_variables: passed as they are; the service expands nothing in them.
        distribution: how several processes are started, if several are.
        timeout: how long the command may run; None means the service's limit.

    Source: definition `TrialComponent`.
    """

    command: str
    code: str | Path | None = None
    environment: str | EnvironmentDefinition | None = None
    inputs: Mapping[str, JobInput] = field(factory=dict, converter=frozen_map)
    outputs: Mapping[str, Output] = field(factory=dict, converter=frozen_map)
    environment_variables: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    distribution: DistributionConfiguration | None = None
    timeout: timedelta | None = None


class JobOptions(TypedDict, total=False):
    """What `JobBase` holds, as keyword arguments of the functions that make jobs; `JobBase` says what each is."""

    compute: str | None
    instance_count: int
    instance_type: str | None
    shm_size: str | None
    docker_args: str | None
    experiment_name: str | None
    name: str | None
    display_name: str | None
    description: str | None
    tags: Mapping[str, str] | None
    properties: Mapping[str, str] | None
    services: Mapping[str, Service] | None
    identity: Identity | None
    priority: int | None
    job_tier: JobTier | str | None


@frozen(kw_only=True, slots=False)  # slots of two bases do not go together
class JobBase:
    """What command jobs and sweeps share: where they run, and how they are filed.

    Attributes:
        compute: name or ARM id of the compute to run on; None means serverless compute.
        instance_count: number of nodes.
        instance_type: node type, for computes that offer several.
        shm_size: shared memory of the job's container, such as `2g`; None means the service's default.
        docker_args: further arguments of `docker run`.
        experiment_name: what the run is filed under; the service's default is `Default`.
        name: unique in the workspace; None makes one when submitting.
        display_name: shown instead of the name; need not be unique.
        description, tags, properties: shown with the job.
        services: what the nodes offer while the job runs, by name.
        identity: whose identity the command runs under.
        priority: among queued jobs of the same compute; higher runs first.
        job_tier: which queue it waits in, on computes that are shared.

    Source: definitions `JobBase`, `ComputeConfiguration`, `JobResourceConfiguration` and `QueueSettings`.
    """

    compute: str | None = None
    instance_count: int = 1
    instance_type: str | None = None
    shm_size: str | None = None
    docker_args: str | None = None
    experiment_name: str | None = None
    name: str | None = None
    display_name: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    properties: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    services: Mapping[str, Service] = field(factory=dict, converter=frozen_map)
    identity: Identity | None = None
    priority: int | None = None
    job_tier: JobTier | str | None = None


@frozen(kw_only=True)
class CommandJob(Trial, JobBase):
    """One command, run once on a compute. Its attributes are those of `Trial` and `JobBase`.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """
