"""Environments, data, code and models of 2022-05-01 and later, as neutral values and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amlrest.types import UNSET, JsonObject, to_json
from amlrest.v2024_04_01 import models

from amlwrap import assets as values
from amlwrap.assets.data import likely_type
from amlwrap.datastore_uris import datastore_uri, read_datastore_uri
from amlwrap.dialects.alike import JOB_NAME_PROPERTY, decode_labels, decode_version
from amlwrap.dialects.code_facts import code_facts
from amlwrap.dialects.reading import mapping, model, spelled, strings, tag, text
from amlwrap.errors import UsageError
from amlwrap.references import Scope, short_name


def encode_environment(
    definition: values.EnvironmentDefinition, *, description: str | None, tags: Mapping[str, str]
) -> models.EnvironmentVersionResource:
    """Write an environment version: the image or what it is built from, and the conda file beside it."""
    context = models.BuildContext(
        context_uri=str(definition.build_context or ""), dockerfile_path=definition.dockerfile_path or UNSET
    )
    return models.EnvironmentVersionResource(
        properties=models.EnvironmentVersion(
            image=definition.image or UNSET,
            build=context if definition.build_context else UNSET,
            conda_file=definition.conda_file or UNSET,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
            is_anonymous=True if definition.name is None else UNSET,
        )
    )


def decode_environment(resource: models.EnvironmentVersionResource) -> values.Environment:
    """Read an environment version; one that Azure curates may tell neither image nor build."""
    properties = model(resource.properties, models.EnvironmentVersion)
    build = getattr(properties, "build", None)
    return values.Environment(
        **decode_version(resource),
        **decode_labels(properties),
        image=text(getattr(properties, "image", None)) or None,
        build_context=text(getattr(build, "context_uri", None)) or None,
        dockerfile_path=text(getattr(build, "dockerfile_path", None)) or None,
        conda_file=text(getattr(properties, "conda_file", None)) or None,
    )


def encode_data(
    *,
    path: str,
    datastore_id: str | None,
    type: values.AssetType | str | None,
    description: str | None,
    tags: Mapping[str, str],
    is_anonymous: bool,
) -> models.DataVersionBaseResource:
    """Write a data version.

    Raises:
        UsageError: data is never of that type.
    """
    version_class = _data_version_class(spelled(type or likely_type(path), values.AssetType))
    return models.DataVersionBaseResource(
        properties=version_class(
            data_uri=datastore_uri(short_name(datastore_id), path) if datastore_id else path,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
            is_anonymous=is_anonymous or UNSET,
        )
    )


def _data_version_class(
    kind: values.AssetType | str,
) -> type[models.UriFileDataVersion | models.UriFolderDataVersion | models.MLTableData]:
    match kind:
        case values.AssetType.URI_FILE:
            return models.UriFileDataVersion
        case values.AssetType.URI_FOLDER:
            return models.UriFolderDataVersion
        case values.AssetType.MLTABLE:
            return models.MLTableData
    raise UsageError(f"data of type {str(kind)!r} cannot be registered: use uri_file, uri_folder or mltable.")


def decode_data(resource: models.DataVersionBaseResource, scope: Scope) -> values.Data:
    """Read a data version of the workspace `scope`."""
    properties = model(resource.properties, JsonObject)
    path, datastore_id = _decode_uri(getattr(properties, "data_uri", None), scope)
    return values.Data(
        **decode_version(resource),
        **decode_labels(properties),
        path=path,
        datastore_id=datastore_id,
        type=spelled(tag(properties, "data_type"), values.AssetType) or None,
    )


def encode_code(
    *, url: str, path: str | None, datastore_id: str | None, content_hash: str, is_anonymous: bool
) -> models.CodeVersionResource:
    """Write a code version: the URL of a folder, whether that is on a datastore or not."""
    return models.CodeVersionResource(
        properties=models.CodeVersion(
            code_uri=url, properties=dict(code_facts(content_hash)), is_anonymous=is_anonymous or UNSET
        )
    )


def decode_code(resource: models.CodeVersionResource, scope: Scope) -> values.Code:
    """Read a code version of the workspace `scope`."""
    path, datastore_id = _decode_uri(getattr(resource.properties, "code_uri", None), scope)
    return values.Code(**decode_version(resource), path=path, datastore_id=datastore_id)


def has_content(code: models.CodeVersionResource, content_hash: str) -> bool:
    """Whether a code version says to be of that content."""
    return code_facts(content_hash).items() <= strings(getattr(code.properties, "properties", None)).items()


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
    """Write a model version."""
    return models.ModelVersionResource(
        properties=models.ModelVersion(
            model_uri=datastore_uri(short_name(datastore_id), path) if datastore_id else path,
            model_type=str(type) if type else UNSET,
            job_name=job_name or UNSET,
            flavors={name: models.FlavorData.from_dict(flavor) for name, flavor in flavors.items()} or UNSET,
            description=description or UNSET,
            tags=dict(tags) or UNSET,
        )
    )


def decode_model(resource: models.ModelVersionResource, scope: Scope) -> values.Model:
    """Read a model version of the workspace `scope`."""
    properties = model(resource.properties, models.ModelVersion)
    path, datastore_id = _decode_uri(getattr(properties, "model_uri", None), scope)
    flavors = mapping(to_json(getattr(properties, "flavors", None)))
    other_facts = strings(getattr(properties, "properties", None))
    return values.Model(
        **decode_version(resource),
        **decode_labels(properties),
        path=path,
        datastore_id=datastore_id,
        type=spelled(getattr(properties, "model_type", None), values.AssetType) or None,
        job_name=text(getattr(properties, "job_name", None)) or other_facts.get(JOB_NAME_PROPERTY),
        flavors={name: flavor for name, flavor in flavors.items() if flavor is not None},
    )


def _decode_uri(uri: object, scope: Scope) -> tuple[str, str | None]:
    """Return path and datastore of what lies on one, the URL of anything else."""
    written = text(uri) or ""
    place = read_datastore_uri(written)
    return (place.path, place.datastore_id(scope)) if place else (written, None)
