"""Reading jobs: the properties of a body as a description.

Source: definitions `CommandJob`, `SweepJob`, `TrialComponent`, `JobInput`, `JobOutput` and what they refer to.
"""

from __future__ import annotations

from typing import Any

from amlwrap.assets import AssetType
from amlwrap.job import (
    CommandJob,
    DataBindingMode,
    Goal,
    Input,
    JobInput,
    JobTier,
    Literal,
    Objective,
    Output,
    SweepJob,
    Trial,
)
from amlwrap.job.search_space import Distribution
from amlwrap.local.engine.locations import read_uri
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.wire.durations import read_duration
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import is_word, spelled, texts, whole
from amlwrap.local.wire.offered import job_type_error
from amlwrap.local.wire.search_spaces import read_early_termination, read_search_space, read_word
from amlwrap.local.wire.v2022_05_01_onward.own import NO_ENVIRONMENT, is_own_output, is_own_service
from amlwrap.local.wire.v2022_05_01_onward.sampling import read_sampling
from amlwrap.local.wire.v2022_05_01_onward.settings import read_identity, read_process_distribution, read_service


def read_job(state: State, properties: Json) -> CommandJob | SweepJob:
    """Return the job that properties describe.

    Raises:
        RequestError: it is of another type, or what it says cannot be; its path is in the words of the values.
    """
    if is_word(properties["jobType"], "Command"):
        limits = properties.get("limits") or {}
        return CommandJob(
            **_read_trial(state, properties, properties),
            **_read_base(properties, properties.get("resources") or {}),
            timeout=read_duration(limits.get("timeout"), ("timeout",)),
        )
    if is_word(properties["jobType"], "Sweep"):
        return _read_sweep(state, properties)
    raise job_type_error(properties["jobType"])


def _read_sweep(state: State, properties: Json) -> SweepJob:
    component, limits = properties["trial"], properties.get("limits") or {}
    timeout = read_duration(limits.get("trialTimeout"), ("trial_timeout",))
    return SweepJob(
        **_read_base(properties, component.get("resources") or {}),
        **read_sampling(properties["samplingAlgorithm"]),
        trial=Trial(**_read_trial(state, component, properties), timeout=timeout),
        search_space=_read_search_space(properties["searchSpace"]),
        objective=Objective(
            primary_metric=properties["objective"]["primaryMetric"],
            goal=read_word(properties["objective"]["goal"], Goal, ("objective", "goal")),
        ),
        early_termination=read_early_termination(properties.get("earlyTermination")),
        max_total_trials=whole(limits.get("maxTotalTrials")),
        max_concurrent_trials=whole(limits.get("maxConcurrentTrials")),
        timeout=read_duration(limits.get("timeout"), ("timeout",)),
    )


def _read_search_space(space: Json) -> dict[str, Distribution]:
    for key in space:
        if key.startswith("-"):
            raise RefusedError(
                "a command names it itself, as ${{search_space...}}: take the dashes off.", ("search_space", key)
            )
    return read_search_space(space)


def _read_base(properties: Json, resources: Json) -> dict[str, Any]:
    tier = (properties.get("queueSettings") or {}).get("jobTier")
    services = properties.get("services") or {}
    return {
        "compute": properties.get("computeId") or None,
        "instance_count": _nodes(resources),
        "instance_type": resources.get("instanceType"),
        "shm_size": resources.get("shmSize"),
        "docker_args": resources.get("dockerArgs"),
        "experiment_name": properties.get("experimentName"),
        "display_name": properties.get("displayName"),
        "services": {
            name: read_service(name, sent)
            for name, sent in services.items()
            if sent is not None and not is_own_service(sent)
        },
        "identity": read_identity(properties.get("identity")),
        "job_tier": read_word(tier, JobTier, ("job_tier",)) if tier and not is_word(tier, "Null") else None,
    }


def _nodes(resources: Json) -> int:
    count = whole(resources.get("instanceCount"))
    return 1 if count is None else count


def _read_trial(state: State, component: Json, job: Json) -> dict[str, Any]:
    inputs, outputs = job.get("inputs") or {}, job.get("outputs") or {}
    environment = component["environmentId"]
    nodes = _nodes(component.get("resources") or {})
    return {
        "command": component["command"],
        "code": component.get("codeId") or None,
        "environment": None if environment == NO_ENVIRONMENT else environment,
        "inputs": {name: _read_input(name, sent) for name, sent in inputs.items() if sent is not None},
        "outputs": {
            name: _read_output(state, name, sent)
            for name, sent in outputs.items()
            if sent is not None and not is_own_output(name, sent)
        },
        "environment_variables": texts(component.get("environmentVariables")),
        "distribution": read_process_distribution(component.get("distribution"), nodes),
    }


def _read_input(name: str, sent: Json) -> JobInput:
    if is_word(sent["jobInputType"], "literal"):
        return Literal(sent["value"])
    kind = read_word(sent["jobInputType"], AssetType, ("inputs", name, "type"))
    mode = sent.get("mode") or DataBindingMode.READ_ONLY_MOUNT
    return Input(
        data=sent["uri"],
        type=kind,
        mode=spelled(DataBindingMode, mode) or mode,
        path_on_compute=sent.get("pathOnCompute"),
    )


def _read_output(state: State, name: str, sent: Json) -> Output:
    kind = read_word(sent["jobOutputType"], AssetType, ("outputs", name, "type"))
    uri = sent.get("uri")
    path, datastore = read_uri(state, uri, ("outputs", name)) if uri else (None, None)
    mode = sent.get("mode") or DataBindingMode.READ_WRITE_MOUNT
    return Output(
        type=kind,
        datastore=datastore,
        path=path,
        mode=spelled(DataBindingMode, mode) or mode,
        path_on_compute=sent.get("pathOnCompute"),
        asset_name=sent.get("assetName"),
        asset_version=sent.get("assetVersion"),
    )
