"""Where and how a job runs, as whom, and what runs beside it: models and neutral values, both ways.

Source: definitions `JobResourceConfiguration`, `QueueSettings`, `IdentityConfiguration`, `DistributionConfiguration`,
`JobService` and their subtypes.
"""

from __future__ import annotations

from typing import Any

from amlrest.types import UNSET, Unset
from amlrest.v2024_04_01 import models

from amlwrap import job as jobs
from amlwrap.dialects.alike import or_unset
from amlwrap.dialects.reading import mapping, model, number, spelled, strings, tag, text

OWN_SERVICES = ("tracking", "studio")
"""Types, in lower case, of the services that every job has: where its metrics go, and its page."""


def encode_resources(job: jobs.JobBase) -> models.JobResourceConfiguration:
    """Write which nodes a job takes."""
    return models.JobResourceConfiguration(
        instance_count=job.instance_count,
        instance_type=or_unset(job.instance_type),
        shm_size=or_unset(job.shm_size),
        docker_args=or_unset(job.docker_args),
    )


def decode_resources(value: object) -> dict[str, Any]:
    """Read which nodes a job takes, as arguments of `amlwrap.job.JobBase`.

    Raises:
        ValueError: it has properties of its compute, or a list of Docker's arguments, for which there are no words.
    """
    resources = model(value, models.JobResourceConfiguration) or models.JobResourceConfiguration()
    # The second is younger than the client's models.
    if mapping(resources.properties) or resources.additional_properties.get("dockerArgsList"):
        raise ValueError("resources with properties, or with a list of arguments")
    return {
        "instance_count": number(resources.instance_count) or 1,
        "instance_type": text(resources.instance_type),
        "shm_size": text(resources.shm_size),
        "docker_args": text(resources.docker_args),
    }


def encode_queue(tier: jobs.JobTier | str | None) -> models.QueueSettings | Unset:
    """Write which queue a job waits in."""
    return models.QueueSettings(job_tier=str(tier)) if tier else UNSET


def decode_queue(value: object) -> jobs.JobTier | str | None:
    """Read which queue a job waits in."""
    settings = model(value, models.QueueSettings)
    tier = spelled(settings.job_tier, jobs.JobTier) if settings else None
    return tier if tier and tier.lower() != "null" else None


def encode_identity(
    value: jobs.Identity | None,
) -> models.AmlToken | models.ManagedIdentity | models.UserIdentity | Unset:
    """Write whose identity a job runs under."""
    match value:
        case jobs.AmlToken():
            return models.AmlToken()
        case jobs.ManagedIdentity():
            return models.ManagedIdentity(
                client_id=or_unset(value.client_id),
                object_id=or_unset(value.object_id),
                resource_id=or_unset(value.resource_id),
            )
        case jobs.UserIdentity():
            return models.UserIdentity()
        case None:
            return UNSET


def decode_identity(value: object) -> jobs.Identity | None:
    """Read whose identity a job runs under.

    Raises:
        ValueError: it is of a type that there are no words for.
    """
    match value:
        case models.AmlToken():
            return jobs.AmlToken()
        case models.ManagedIdentity():
            return jobs.ManagedIdentity(
                client_id=text(value.client_id), object_id=text(value.object_id), resource_id=text(value.resource_id)
            )
        case models.UserIdentity():
            return jobs.UserIdentity()
        case Unset() | None:
            return None
    raise ValueError(f"an identity of type {tag(value, 'identity_type')}")


def encode_distribution(
    value: jobs.DistributionConfiguration | None, nodes: int
) -> models.Mpi | models.PyTorch | models.TensorFlow | Unset:
    """Write how the processes of a job on so many nodes are started; PyTorch's are counted by node here."""
    match value:
        case jobs.Mpi():
            return models.Mpi(process_count_per_instance=value.process_count_per_instance)
        case jobs.PyTorch():
            per_node = None if value.process_count is None else value.process_count // nodes
            return models.PyTorch(process_count_per_instance=or_unset(per_node))
        case jobs.TensorFlow():
            return models.TensorFlow(
                worker_count=or_unset(value.worker_count),
                parameter_server_count=or_unset(value.parameter_server_count),
            )
        case None:
            return UNSET


def decode_distribution(value: object, nodes: int) -> jobs.DistributionConfiguration | None:
    """Read how the processes of a job on so many nodes are started.

    Raises:
        ValueError: they are started in a way that there are no words for.
    """
    match value:
        case models.Mpi():
            return jobs.Mpi(process_count_per_instance=number(value.process_count_per_instance) or 1)
        case models.PyTorch():
            per_node = number(value.process_count_per_instance)
            return jobs.PyTorch(process_count=None if per_node is None else per_node * nodes)
        case models.TensorFlow():
            return jobs.TensorFlow(
                worker_count=number(value.worker_count), parameter_server_count=number(value.parameter_server_count)
            )
        case Unset() | None:
            return None
    raise ValueError(f"a distribution of type {tag(value, 'distribution_type')}")


def encode_service(service: jobs.Service) -> models.JobService:
    """Write what a job's nodes offer."""
    return models.JobService(
        job_service_type=service.type,
        port=or_unset(service.port),
        properties=dict(service.properties) or UNSET,
        nodes=models.AllNodes() if service.all_nodes else UNSET,
    )


def decode_services(value: object) -> dict[str, jobs.Service]:
    """Read what a job's nodes offer, without the services that every job has.

    Raises:
        ValueError: one has no type, or is offered by nodes that there are no words for.
    """
    services = {name: item for name, item in mapping(value).items() if item is not None}
    return {name: _decode_service(item) for name, item in services.items() if service_type(item) not in OWN_SERVICES}


def service_type(value: object) -> str:
    """Return the type of a service in lower case; empty where it has none."""
    return (text(getattr(value, "job_service_type", None)) or "").lower()


def _decode_service(value: object) -> jobs.Service:
    service = model(value, models.JobService)
    kind = text(service.job_service_type) if service else None
    if service is None or not kind or not isinstance(service.nodes, models.AllNodes | Unset | None):
        raise ValueError("a service without a type, or of some of the nodes")
    return jobs.Service(
        type=kind,
        port=number(service.port),
        properties=strings(service.properties),
        all_nodes=isinstance(service.nodes, models.AllNodes),
    )
