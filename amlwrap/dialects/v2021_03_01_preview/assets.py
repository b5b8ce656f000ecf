"""Computes, datastores, environments, data and code of 2021-03-01-preview, as neutral values and back."""

from __future__ import annotations

from collections.abc import Mapping

from amlrest.v2021_03_01_preview import models
from amlrest.v2021_03_01_preview.types import UNSET, JsonObject

from amlwrap.assets import (
    AssetType,
    Code,
    Compute,
    Data,
    Datastore,
    DatastoreSecrets,
    Environment,
    EnvironmentDefinition,
)
from amlwrap.dialects.v2021_03_01_preview.reading import facts, model, number, strings, tag, text
from amlwrap.references import asset_name_and_version


def decode_compute(resource: models.ComputeResource) -> Compute:
    """Read a compute of any type; size and scale where its type has them."""
    properties = model(resource.properties, JsonObject)
    inner = getattr(properties, "properties", None)
    scale = model(getattr(inner, "scale_settings", None), models.ScaleSettings)
    return Compute(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        type=tag(properties, "compute_type") or "Unknown",
        size=text(getattr(inner, "vm_size", None)) or text(getattr(inner, "agent_vm_size", None)),
        min_nodes=number(scale.min_node_count) if scale else None,
        max_nodes=number(scale.max_node_count) if scale else None,
        state=text(getattr(properties, "provisioning_state", None)),
        location=text(resource.location) or text(getattr(properties, "compute_location", None)),
        raw=resource,
    )


# Which attributes of a contents type come nearest to an account and a container in it.
_ACCOUNTS = ("account_name", "store_name", "server_name", "server_address")
_CONTAINERS = ("container_name", "database_name", "volume_name")


def decode_datastore(resource: models.DatastorePropertiesResource) -> Datastore:
    """Read a datastore of any contents type; never a secret."""
    properties = model(resource.properties, models.DatastoreProperties)
    contents = model(properties.contents, JsonObject) if properties else None
    account = next((value for name in _ACCOUNTS if (value := text(getattr(contents, name, None)))), None)
    container = next((value for name in _CONTAINERS if (value := text(getattr(contents, name, None)))), None)
    credentials = model(getattr(contents, "credentials", None), JsonObject)
    lifted = ("contentsType", "accountName", "containerName", "endpoint", "protocol", "credentials")
    return Datastore(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        type=tag(contents, "contents_type") or "Unknown",
        is_default=bool(properties and properties.is_default is True),
        account_name=account,
        container_name=container,
        endpoint=text(getattr(contents, "endpoint", None)),
        protocol=text(getattr(contents, "protocol", None)),
        credentials_type=tag(credentials, "credentials_type"),
        details=facts(contents, *lifted) if contents else {},
        raw=resource,
    )


def decode_secrets(secrets: object) -> DatastoreSecrets:
    """Read what `listSecrets` answered."""
    return DatastoreSecrets(
        type=tag(secrets, "secrets_type") or "Unknown",
        key=text(getattr(secrets, "key", None)),
        sas_token=(text(getattr(secrets, "sas_token", None)) or "").removeprefix("?") or None,
        raw=secrets,
    )


def encode_environment(
    definition: EnvironmentDefinition, *, description: str | None, tags: Mapping[str, str]
) -> models.EnvironmentSpecificationVersionResource:
    """Write an environment version: the image or the Dockerfile, and the conda file beside it."""
    docker: models.DockerImage | models.DockerBuild
    if definition.dockerfile:
        context = str(definition.build_context) if definition.build_context else UNSET
        docker = models.DockerBuild(dockerfile=definition.dockerfile, context=context)
    else:
        docker = models.DockerImage(docker_image_uri=definition.image or "")
    return models.EnvironmentSpecificationVersionResource(
        properties=models.EnvironmentSpecificationVersion(
            docker=docker,
            conda_file=definition.conda_file or UNSET,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
            is_anonymous=True if definition.name is None else UNSET,
        )
    )


def decode_environment(resource: models.EnvironmentSpecificationVersionResource) -> Environment:
    """Read an environment version."""
    properties = model(resource.properties, models.EnvironmentSpecificationVersion)
    docker = properties.docker if properties else None
    image = model(docker, models.DockerImage)
    build = model(docker, models.DockerBuild)
    name, version = _name_and_version(resource)
    return Environment(
        name=name,
        version=version,
        id=text(resource.id) or "",
        image=text(image.docker_image_uri) if image else None,
        dockerfile=text(build.dockerfile) if build else None,
        conda_file=text(properties.conda_file) if properties else None,
        description=text(properties.description) if properties else None,
        tags=strings(properties.tags) if properties else {},
        created_at=_created_at(resource),
        raw=resource,
    )


def encode_data(
    *,
    path: str,
    datastore_id: str | None,
    type: AssetType | str | None,
    description: str | None,
    tags: Mapping[str, str],
    is_anonymous: bool,
) -> models.DataVersionResource:
    """Write a data version that is used as it is: file, folder and MLTable are one here."""
    return models.DataVersionResource(
        properties=models.DataVersion(
            path=path,
            dataset_type=models.DatasetType.SIMPLE,
            datastore_id=datastore_id or UNSET,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
            is_anonymous=is_anonymous or UNSET,
        )
    )


def decode_data(resource: models.DataVersionResource) -> Data:
    """Read a data version."""
    properties = model(resource.properties, models.DataVersion)
    name, version = _name_and_version(resource)
    return Data(
        name=name,
        version=version,
        id=text(resource.id) or "",
        path=(text(properties.path) if properties else None) or "",
        datastore_id=text(properties.datastore_id) if properties else None,
        description=text(properties.description) if properties else None,
        tags=strings(properties.tags) if properties else {},
        created_at=_created_at(resource),
        raw=resource,
    )


def encode_code(*, path: str, datastore: Datastore, is_anonymous: bool) -> models.CodeVersionResource:
    """Write a code version: a folder on a datastore."""
    return models.CodeVersionResource(
        properties=models.CodeVersion(path=path, datastore_id=datastore.id, is_anonymous=is_anonymous or UNSET)
    )


def decode_code(resource: models.CodeVersionResource) -> Code:
    """Read a code version."""
    properties = model(resource.properties, models.CodeVersion)
    name, version = _name_and_version(resource)
    return Code(
        name=name,
        version=version,
        id=text(resource.id) or "",
        path=(text(properties.path) if properties else None) or "",
        datastore_id=text(properties.datastore_id) if properties else None,
        created_at=_created_at(resource),
        raw=resource,
    )


VersionResource = (
    models.EnvironmentSpecificationVersionResource | models.DataVersionResource | models.CodeVersionResource
)


def _name_and_version(resource: VersionResource) -> tuple[str, str]:
    # The resource's own name is its version alone; the asset's name stands in the id.
    return asset_name_and_version(text(resource.id) or "") or ("", text(resource.name) or "")


def _created_at(resource: VersionResource) -> str | None:
    system_data = model(resource.system_data, models.SystemData)
    return text(system_data.created_at) if system_data else None
