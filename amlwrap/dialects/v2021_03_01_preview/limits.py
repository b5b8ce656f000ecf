"""What 2021-03-01-preview has no words for, each with the first api-version that has them and what to do instead.

Source: the definitions of both contracts, compared property by property, and those of the api-versions in between.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from amlwrap import assets as values
from amlwrap import job as jobs
from amlwrap.dialects.base import Describable, Limit
from amlwrap.dialects.v2021_03_01_preview.archiving import came_with
from amlwrap.dialects.v2021_03_01_preview.commands import lower
from amlwrap.dialects.v2021_03_01_preview.encode_jobs import DISPLAY_NAME_TAG
from amlwrap.errors import InvalidJobError
from amlwrap.references import is_registry_reference, registry_asset

_PLAIN = (None, values.AssetType.URI_FILE, values.AssetType.URI_FOLDER)


def limits(described: Describable) -> list[Limit]:
    """Return what of a description this api-version cannot say; nothing is when it is empty."""
    match described:
        case jobs.Input():
            return list(_of_input(described, ""))
        case values.EnvironmentDefinition():
            return list(_of_environment(described, ""))
        case values.ModelDefinition():
            return list(_of_model(described))
        case values.OnlineEndpoint():
            return list(_of_endpoint(described))
        case values.OnlineDeployment():
            return list(_of_deployment(described))
        case jobs.SweepJob():
            return [*_of_trial(described.trial), *_of_sampling(described), *_of_job(described)]
        case jobs.CommandJob():
            return [*_of_trial(described), *_of_job(described)]


def _of_trial(trial: jobs.Trial) -> Iterator[Limit]:
    literals = {name: value.value for name, value in trial.inputs.items() if isinstance(value, jobs.Literal)}
    try:
        lower(trial.command, literals)
    except InvalidJobError as error:
        since = "From api-version 2022-05-01 on the service fills in commands itself; this is 2021-03-01-preview."
        yield Limit(path="command", problem=f"{error} {since}")
    if isinstance(trial.code, str) and is_registry_reference(trial.code):
        yield _limit("code", "registries", "2023-04-01", "upload the code to the workspace")
    if isinstance(trial.environment, str) and is_registry_reference(trial.environment):
        advice = "register the environment in the workspace"
        if named := registry_asset(trial.environment):
            advice += f"; in a local one, {named[0]} stands in for it"
        yield _limit("environment", "registries", "2023-04-01", advice)
    elif isinstance(trial.environment, values.EnvironmentDefinition):
        yield from _of_environment(trial.environment, "environment.")
    for name, value in trial.inputs.items():
        if isinstance(value, jobs.Input):
            yield from _of_input(value, f"inputs.{name}.")
    for name, output in trial.outputs.items():
        if output.type not in (None, values.AssetType.URI_FOLDER):
            what = f"an output of type {output.type}"
            yield _limit(f"outputs.{name}.type", what, "2022-05-01", "make it a uri_folder")
        if output.asset_name is not None:
            advice = "register the output as data when the job has completed"
            yield _limit(f"outputs.{name}.asset_name", "an output that is registered", "2025-12-01", advice)


def _of_input(value: jobs.Input, path: str) -> Iterator[Limit]:
    if isinstance(value.data, str) and is_registry_reference(value.data):
        yield _limit(f"{path}data", "registries", "2023-04-01", "register the data in the workspace")
    if value.type not in _PLAIN:
        advice = "register its files as data, and use uri_folder"
        yield _limit(f"{path}type", f"data of type {value.type}", "2022-05-01", advice)


def _of_environment(definition: values.EnvironmentDefinition, path: str) -> Iterator[Limit]:
    context = definition.build_context
    if isinstance(context, Path) or (context is not None and definition.dockerfile is None):
        advice = "give the text of a Dockerfile that needs no files beside it"
        yield _limit(f"{path}build_context", "an image built from a folder", "2022-05-01", advice)


def _of_model(model: values.ModelDefinition) -> Iterator[Limit]:
    if model.type == values.AssetType.TRITON_MODEL:
        advice = "register it as custom_model, and deploy it with a scoring script"
        yield _limit("type", f"a model of type {model.type}", "2022-05-01", advice)


def _of_endpoint(endpoint: values.OnlineEndpoint) -> Iterator[Limit]:
    if not endpoint.public_network_access:
        yield _limit("public_network_access", "an endpoint in a network of its own", "2022-10-01", "leave it open")
    if endpoint.mirror_traffic:
        yield _limit("mirror_traffic", "mirrored traffic", "2023-04-01", "leave it out")


def _of_deployment(deployment: values.OnlineDeployment) -> Iterator[Limit]:
    for name in ("model", "environment_id", "code_id"):
        if is_registry_reference(getattr(deployment, name) or ""):
            what = name.removesuffix("_id")
            yield _limit(what, "registries", "2023-04-01", f"register the {what} in the workspace")
    if deployment.model_mount_path is not None:
        advice = "leave it out, and read AZUREML_MODEL_DIR in the scoring script"
        yield _limit("model_mount_path", "where the model is mounted", "2022-05-01", advice)
    if deployment.public_egress is not None:
        yield _limit("public_egress", "what a deployment may reach", "2022-10-01", "leave it out")


def _of_sampling(job: jobs.SweepJob) -> Iterator[Limit]:
    if job.sampling_rule not in (None, jobs.SamplingRule.RANDOM):
        yield _limit(
            "sampling_rule", f"drawing with a {job.sampling_rule} sequence", "2022-05-01", "leave the rule out"
        )
    if job.seed is not None:
        yield _limit("seed", "the seed of a sweep", "2022-05-01", "leave it out; the service draws as it likes")


def _of_job(job: jobs.JobBase) -> Iterator[Limit]:
    if job.compute is None:
        yield _limit(
            "compute", "serverless compute", "2022-05-01", "name the compute to run on, or speak 2022-05-01 or later"
        )
    if job.display_name and job.tags.get(DISPLAY_NAME_TAG, job.display_name) != job.display_name:
        what = "a display name beside a tag that is called so"
        yield _limit(f"tags.{DISPLAY_NAME_TAG}", what, "2022-05-01", "leave the tag out, or give it another name")
    if job.shm_size is not None:
        yield _limit("shm_size", "the size of shared memory", "2022-10-01", "leave it out; the compute decides")
    if job.docker_args is not None:
        yield _limit("docker_args", "further arguments of Docker", "2022-10-01", "put what they do into the image")
    for name in job.services:
        yield _limit(f"services.{name}", "a service beside a job", "2022-05-01", "leave it out")
    if isinstance(job.identity, jobs.UserIdentity):
        yield _limit("identity", "the identity of the user", "2022-05-01", "use an AML token, or a managed identity")
    if job.job_tier is not None:
        yield _limit("job_tier", "the tier of a queue", "2023-10-01", "leave it out, or give a priority")


def _limit(path: str, what: str, since: str, advice: str) -> Limit:
    return Limit(path=path, problem=came_with(what, since, advice))
