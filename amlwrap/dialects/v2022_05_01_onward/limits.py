"""What api-versions of this family have no words for: what came after the one that is spoken, and what none has.

Source: the definitions of the contracts, compared property by property; see `since` for what came when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from amlwrap import assets as values
from amlwrap import job as jobs
from amlwrap.dialects.base import Describable, Limit
from amlwrap.dialects.v2022_05_01_onward.commands import service_command
from amlwrap.dialects.v2022_05_01_onward.hyperparameters import plain_name
from amlwrap.dialects.v2022_05_01_onward.places import OWN_OUTPUT
from amlwrap.dialects.v2022_05_01_onward.settings import OWN_SERVICES
from amlwrap.dialects.v2022_05_01_onward.since import REGISTRIES, SINCE
from amlwrap.errors import InvalidJobError
from amlwrap.job.search_space import SearchSpace
from amlwrap.references import is_registry_reference

_DATA = (None, values.AssetType.URI_FILE, values.AssetType.URI_FOLDER, values.AssetType.MLTABLE)
_OF_OUTPUTS = (
    jobs.DataBindingMode.MOUNT,
    jobs.DataBindingMode.READ_WRITE_MOUNT,
    jobs.DataBindingMode.UPLOAD,
    jobs.DataBindingMode.DIRECT,
)


def limits(described: Describable, *, api_version: str, is_local: bool) -> list[Limit]:
    """Return what of a description cannot be said; nothing is when it is empty.

    Args:
        described: a job, an endpoint or a deployment; a definition, or data, by itself is one to register.
        api_version: the one that is spoken.
        is_local: whether a local workspace is spoken to, where jobs may do without an environment.
    """
    spoken = _Spoken(api_version)
    match described:
        case jobs.Input():
            return list(_of_data(described, spoken))
        case values.EnvironmentDefinition():
            return list(_of_environment(described, "", spoken))
        case values.ModelDefinition():
            return []
        case values.OnlineEndpoint():
            return list(_of_endpoint(described, spoken))
        case values.OnlineDeployment():
            return list(_of_deployment(described, spoken))
        case jobs.SweepJob():
            trial = described.trial
            return [
                *_of_command(trial, described.search_space),
                *_of_trial(trial, spoken, is_local),
                *_of_search_space(described.search_space, spoken),
                *_of_sweep_outputs(trial, spoken),
                *_of_job(described, trial, spoken),
            ]
        case jobs.CommandJob():
            return [
                *_of_command(described, {}),
                *_of_trial(described, spoken, is_local),
                *_of_job(described, described, spoken),
            ]


@frozen
class _Spoken:
    """Says of a property that the api-version that is spoken does not have it."""

    api_version: str

    def before(self, key: str, path: str) -> Iterator[Limit]:
        """Yield the limit of a property that came later, by its key in the table."""
        since = SINCE[key]
        if since.api_version > self.api_version:
            came = f"{since.what} came with api-version {since.api_version}, and {self.api_version} is spoken"
            yield Limit(path=path, problem=f"{came}: {since.advice}.")

    def never(self, path: str, what: str, advice: str) -> Limit:
        """Return the limit of what no api-version of the family has."""
        return Limit(path=path, problem=f"api-version {self.api_version} has no words for {what}: {advice}.")


def _of_data(value: jobs.Input, spoken: _Spoken) -> Iterator[Limit]:
    if value.type not in _DATA:
        yield spoken.never("type", f"registered data of type {value.type}", "give a job the URI where it lies")


def _of_environment(definition: values.EnvironmentDefinition, path: str, spoken: _Spoken) -> Iterator[Limit]:
    if definition.dockerfile is not None and definition.build_context is not None:
        advice = "put the Dockerfile into the folder, and give dockerfile_path"
        yield spoken.never(f"{path}build_context", "a folder beside the text of a Dockerfile", advice)


def _of_endpoint(endpoint: values.OnlineEndpoint, spoken: _Spoken) -> Iterator[Limit]:
    if not endpoint.public_network_access:
        yield from spoken.before("public_network_access", "public_network_access")
    if endpoint.mirror_traffic:
        yield from spoken.before("mirror_traffic", "mirror_traffic")


def _of_deployment(deployment: values.OnlineDeployment, spoken: _Spoken) -> Iterator[Limit]:
    for name in ("model", "environment_id", "code_id"):
        if _is_in_registry(getattr(deployment, name)):
            yield from spoken.before(REGISTRIES, name.removesuffix("_id"))
    if deployment.public_egress is not None:
        yield from spoken.before("public_egress", "public_egress")


def _of_command(trial: jobs.Trial, search_space: SearchSpace) -> Iterator[Limit]:
    try:
        service_command(trial, search_space)
    except InvalidJobError as error:
        yield Limit(path="command", problem=str(error))


def _of_trial(trial: jobs.Trial, spoken: _Spoken, is_local: bool) -> Iterator[Limit]:
    if _is_in_registry(trial.code):
        yield from spoken.before(REGISTRIES, "code")
    if trial.environment is None and not is_local:
        yield spoken.never("environment", "a job without an environment", "name one, or an image")
    elif isinstance(trial.environment, values.EnvironmentDefinition):
        yield from _of_environment(trial.environment, "environment.", spoken)
    elif _is_in_registry(trial.environment):
        yield from spoken.before(REGISTRIES, "environment")
    for name, value in trial.inputs.items():
        path = f"inputs.{name}"
        yield from (
            _of_literal(value, path, spoken) if isinstance(value, jobs.Literal) else _of_input(value, path, spoken)
        )
    for name, output in trial.outputs.items():
        yield from _of_output(output, name, spoken)


def _of_literal(value: jobs.Literal, path: str, spoken: _Spoken) -> Iterator[Limit]:
    if not re.search("[a-zA-Z0-9_]", value.value):
        what = f"the literal {value.value!r}, in which there is no letter, digit or '_'"
        yield spoken.never(f"{path}.value", what, "write it into the command")


def _of_input(value: jobs.Input, path: str, spoken: _Spoken) -> Iterator[Limit]:
    if _is_in_registry(value.data):
        yield from spoken.before(REGISTRIES, f"{path}.data")
    if value.mode == jobs.DataBindingMode.UPLOAD:
        yield spoken.never(f"{path}.mode", f"inputs of mode {value.mode}", "use ReadOnlyMount or Download")
    yield from _of_place(value, path, spoken)


def _of_output(output: jobs.Output, name: str, spoken: _Spoken) -> Iterator[Limit]:
    path = f"outputs.{name}"
    if name == OWN_OUTPUT:
        what = f"an output called {name!r} beside the one that every job has for its logs"
        yield spoken.never(path, what, "give yours another name")
    if output.mode not in _OF_OUTPUTS:
        yield spoken.never(f"{path}.mode", f"outputs of mode {output.mode}", "use ReadWriteMount or Upload")
    elif output.mode == jobs.DataBindingMode.DIRECT:
        yield from spoken.before("outputs.*.mode", f"{path}.mode")
    if output.asset_name is not None:
        yield from spoken.before("outputs.*.asset_name", f"{path}.asset_name")
    if output.asset_version is not None:
        advice = "leave it out; the service counts them"
        yield spoken.never(f"{path}.asset_version", "the version under which an output is registered", advice)
    yield from _of_place(output, path, spoken)


def _of_place(item: jobs.Input | jobs.Output, path: str, spoken: _Spoken) -> Iterator[Limit]:
    if item.path_on_compute is not None:
        advice = "leave it out, and write an expression into the command where the path should stand"
        yield spoken.never(f"{path}.path_on_compute", "where data is on the compute", advice)


def _of_search_space(search_space: SearchSpace, spoken: _Spoken) -> Iterator[Limit]:
    for name in search_space:
        plain = plain_name(name)
        if name.startswith("--") and not re.fullmatch(r"\w+", plain, re.ASCII):
            what = f"an expression that stands for {plain!r}, which is to be appended to the command"
            yield spoken.never(f"search_space.{name}", what, "use letters, digits and '_' alone")


def _of_sweep_outputs(trial: jobs.Trial, spoken: _Spoken) -> Iterator[Limit]:
    for name, output in trial.outputs.items():
        if output.datastore is not None and output.path is None:
            advice = "give a path on it, which all trials write to, or leave the datastore to the service"
            yield spoken.never(f"outputs.{name}.datastore", "a sweep's output that names a datastore alone", advice)


def _of_job(job: jobs.JobBase, trial: jobs.Trial, spoken: _Spoken) -> Iterator[Limit]:
    for key in ("shm_size", "docker_args", "job_tier"):
        if getattr(job, key) is not None:
            yield from spoken.before(key, key)
    if job.priority is not None:
        yield spoken.never("priority", "the priority of a job", "leave it out")
    for name, service in job.services.items():
        if service.type.lower() in OWN_SERVICES:
            what = f"a {service.type} service of a job's own, since every job has one"
            yield spoken.never(f"services.{name}.type", what, "leave it out")
        if service.all_nodes:
            yield from spoken.before("services.*.all_nodes", f"services.{name}.all_nodes")
    processes = trial.distribution.process_count if isinstance(trial.distribution, jobs.PyTorch) else None
    if processes is not None and processes % job.instance_count:
        what = f"{processes} processes on {job.instance_count} nodes, which have as many as each other"
        yield spoken.never("distribution.process_count", what, "make it a multiple of instance_count")


def _is_in_registry(reference: object) -> bool:
    return isinstance(reference, str) and is_registry_reference(reference)
