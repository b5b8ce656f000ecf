"""Datastores, environments, data, code and models of 2021-03-01-preview, as neutral values and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amlrest.types import UNSET, JsonObject, to_json
from amlrest.v2021_03_01_preview import models

from amlwrap import assets as values
from amlwrap.dialects.alike import JOB_NAME_PROPERTY, decode_labels, decode_version
from amlwrap.dialects.code_facts import code_facts
from amlwrap.dialects.reading import facts, first_text, mapping, model, strings, tag, text

# Which members of a contents type come nearest to an account and a container in it.
_ACCOUNTS = ("accountName", "storeName", "serverName", "serverAddress")
_CONTAINERS = ("containerName", "databaseName", "volumeName")


def decode_datastore(resource: models.DatastorePropertiesResource) -> values.Datastore:
    """Read a datastore of any contents type; never a secret."""
    properties = model(resource.properties, models.DatastoreProperties)
    contents = model(properties.contents, JsonObject) if properties else None
    # A type that the contract does not list has members as well, and they mean the same.
    told = facts(contents) if contents else {}
    lifted = ("contentsType", "accountName", "containerName", "endpoint", "protocol", "credentials")
    return values.Datastore(
        name=text(resource.name) or "",
        id=text(resource.id) or "",
        type=tag(contents, "contents_type") or "Unknown",
        is_default=bool(properties and properties.is_default is True),
        account_name=first_text(told, *_ACCOUNTS),
        container_name=first_text(told, *_CONTAINERS),
        endpoint=first_text(told, "endpoint"),
        protocol=first_text(told, "protocol"),
        credentials_type=tag(getattr(contents, "credentials", None), "credentials_type"),
        details=facts(contents, *lifted) if contents else {},
        raw=resource,
    )


def encode_environment(
    definition: values.EnvironmentDefinition, *, description: str | None, tags: Mapping[str, str]
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


def decode_environment(resource: models.EnvironmentSpecificationVersionResource) -> values.Environment:
    """Read an environment version."""
    properties = model(resource.properties, models.EnvironmentSpecificationVersion)
    docker = properties.docker if properties else None
    image = model(docker, models.DockerImage)
    build = model(docker, models.DockerBuild)
    return values.Environment(
        **decode_version(resource),
        image=text(image.docker_image_uri) if image else None,
        dockerfile=text(build.dockerfile) if build else None,
        build_context=text(build.context) if build else None,
        conda_file=text(properties.conda_file) if properties else None,
        **decode_labels(properties),
    )


def encode_data(
    *,
    path: str,
    datastore_id: str | None,
    type: values.AssetType | str | None,
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


def decode_data(resource: models.DataVersionResource) -> values.Data:
    """Read a data version."""
    properties = model(resource.properties, models.DataVersion)
    return values.Data(
        **decode_version(resource),
        path=(text(properties.path) if properties else None) or "",
        datastore_id=text(properties.datastore_id) if properties else None,
        **decode_labels(properties),
    )


def encode_code(
    *, url: str, path: str | None, datastore_id: str | None, content_hash: str, is_anonymous: bool
) -> models.CodeVersionResource:
    """Write a code version: a folder on a datastore."""
    return models.CodeVersionResource(
        properties=models.CodeVersion(
            path=path or url,
            datastore_id=datastore_id or UNSET,
            properties=code_facts(content_hash),
            is_anonymous=is_anonymous or UNSET,
        )
    )


def decode_code(resource: models.CodeVersionResource) -> values.Code:
    """Read a code version."""
    properties = model(resource.properties, models.CodeVersion)
    return values.Code(
        **decode_version(resource),
        path=(text(properties.path) if properties else None) or "",
        datastore_id=text(properties.datastore_id) if properties else None,
    )


def encode_model(
    *,
    path: str,
    datastore_id: str | None,
    type: values.AssetType | str | None,
    job_name: str | None,
    flavors: Mapping[str, Any],
    description: str | None,
    tags: Mapping[str, str],
) -> models.ModelVersionResource:
    """Write a model version: one with flavors is an MLflow model, and there is no word for any other type."""
    return models.ModelVersionResource(
        properties=models.ModelVersion(
            path=path,
            datastore_id=datastore_id or UNSET,
            flavors={name: models.FlavorData.from_dict(flavor) for name, flavor in flavors.items()} or UNSET,
            properties={JOB_NAME_PROPERTY: job_name} if job_name else UNSET,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
        )
    )


def decode_model(resource: models.ModelVersionResource) -> values.Model:
    """Read a model version."""
    properties = model(resource.properties, models.ModelVersion)
    flavors = mapping(to_json(properties.flavors)) if properties else {}
    return values.Model(
        **decode_version(resource),
        path=(text(properties.path) if properties else None) or "",
        datastore_id=text(properties.datastore_id) if properties else None,
        type=values.AssetType.MLFLOW_MODEL if flavors else None,
        job_name=strings(properties.properties).get(JOB_NAME_PROPERTY) if properties else None,
        flavors=flavors,
        **decode_labels(properties),
    )
