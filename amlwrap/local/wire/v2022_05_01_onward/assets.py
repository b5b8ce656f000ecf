"""Versions of code, data, environments and models.

Source: definitions `CodeVersion`, `DataVersionBase` and its subtypes, `EnvironmentVersion`, `ModelVersion`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from amlwrap.assets import AssetType, Code, Data, EnvironmentDefinition, Model
from amlwrap.assets.data import likely_type
from amlwrap.local.engine.locations import blob_url, datastore_uri, is_url, read_uri, shown_url
from amlwrap.local.errors import RefusedError
from amlwrap.local.state import State
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value
from amlwrap.local.wire.conda_text import conda_json
from amlwrap.local.wire.family import Json, Name
from amlwrap.local.wire.members import said, spelled

_DOCKERFILE = "Dockerfile"  # what a context has that names none
_READY = {"provisioningState": "Succeeded"}


def read_code(state: State, properties: Json, name: Name) -> Code:
    """Return the code that a version's properties describe.

    Raises:
        RequestError: no location is given, or it is none that is known here.
    """
    path, datastore_id = _read_location(state, properties, "codeUri")
    return Code(name=name.name, version=name.version, id=name.id, path=path, datastore_id=datastore_id)


def write_code(state: State, record: Record) -> Json:
    """Return the properties that say where code lies."""
    value = record.value
    if not isinstance(value, Code):
        return {}
    return {"codeUri": blob_url(state, value.path, value.datastore_id), **_READY}


def read_data(state: State, properties: Json, name: Name) -> Data:
    """Return the data that a version's properties describe.

    Raises:
        RequestError: it is of another kind, no location is given, or it is none that is known here.
    """
    kind = spelled(AssetType, properties["dataType"])
    if kind not in (AssetType.URI_FILE, AssetType.URI_FOLDER, AssetType.MLTABLE):
        raise RefusedError(f"data is uri_file, uri_folder or mltable, not '{properties['dataType']}'.", ("type",))
    path, datastore_id = _read_location(state, properties, "dataUri")
    return Data(name=name.name, version=name.version, id=name.id, path=path, type=kind, datastore_id=datastore_id)


def write_data(state: State, record: Record) -> Json:
    """Return the properties that say what data is and where it lies."""
    value = record.value
    if not isinstance(value, Data):
        return {}
    kind = type_of(value)
    uri = datastore_uri(state, value.path, value.datastore_id)
    if kind != AssetType.URI_FILE and not is_url(value.path):
        uri = f"{uri.removesuffix('/')}/"  # as the service shows folders
    return {"dataType": str(kind), "dataUri": uri}


def type_of(value: Data) -> AssetType | str:
    """Return what data is; a guess where nobody said.

    The api-versions before this family do not tell files from folders, and this family has no word for either.
    """
    return likely_type(value.path) if value.type is None else value.type


def read_environment(state: State, properties: Json, name: Name) -> EnvironmentDefinition:
    """Return the definition in an environment version's properties, its conda file as JSON, as the service keeps it.

    Raises:
        RefusedError: the conda file cannot be read.
    """
    build, conda = properties.get("build") or {}, properties.get("condaFile")
    return EnvironmentDefinition(
        image=properties.get("image") or None,
        build_context=build.get("contextUri"),
        dockerfile_path=build.get("dockerfilePath"),
        conda_file=conda_json(conda) if conda else None,
    )


def write_environment(state: State, record: Record) -> Json:
    """Return the properties that say what an environment is made of."""
    value = record.value
    if not isinstance(value, EnvironmentDefinition):
        return {}
    context = str(value.build_context or "")
    # The text of a Dockerfile has no member here, nor has a context that is no URL.
    return said(
        image=value.image,
        build=_build(state, context, value.dockerfile_path) if is_url(context) else None,
        condaFile=value.conda_file or "",
        osType=_asked_system(record),
        environmentType="UserCreated",
        autoRebuild="Disabled",
        **_READY,
    )


def _build(state: State, context: str, dockerfile_path: str | None) -> Json:
    return {"contextUri": shown_url(state, context), "dockerfilePath": dockerfile_path or _DOCKERFILE}


def _asked_system(record: Record) -> str:
    """Return the operating system that was asked for, which means nothing to the workspace and is shown again."""
    sent = record.request.body.get("properties") or {} if record.request else {}
    return str(sent.get("osType") or "Linux")


def read_model(state: State, properties: Json, name: Name) -> Model:
    """Return the model that a version's properties describe.

    Raises:
        RequestError: no location is given, or it is none that is known here.
    """
    path, datastore_id = _read_location(state, properties, "modelUri")
    given = properties.get("modelType")
    flavors = properties.get("flavors") or {}
    return Model(
        name=name.name, version=name.version, id=name.id, path=path, datastore_id=datastore_id,
        type=spelled(AssetType, given) or given, job_name=properties.get("jobName"),
        flavors={flavor: content for flavor, content in flavors.items() if content is not None},
    )  # fmt: skip


def write_model(state: State, record: Record) -> Json:
    """Return the properties that say what a model is and where it lies."""
    value = record.value
    if not isinstance(value, Model):
        return {}
    # Earlier api-versions have no word for the type, and flavors for MLflow models alone.
    kind = value.type or (AssetType.MLFLOW_MODEL if value.flavors else None)
    return said(
        modelUri=datastore_uri(state, value.path, value.datastore_id),
        modelType=str(kind) if kind else None,
        jobName=value.job_name,
        flavors=dict(value.flavors),
    )


def _read_location(state: State, properties: Json, member: str) -> tuple[str, str | None]:
    uri = properties.get(member)
    if not uri:
        raise RefusedError("it lies nowhere: give the URI of its files.", ("path",))
    return read_uri(state, uri, ("path",))


READ_VERSION: Mapping[str, Callable[[State, Json, Name], Value]] = {
    "codes": read_code,
    "data": read_data,
    "environments": read_environment,
    "models": read_model,
}
WRITE_VERSION: Mapping[str, Callable[[State, Record], Json]] = {
    "codes": write_code,
    "data": write_data,
    "environments": write_environment,
    "models": write_model,
}


def write_container(container: Record, versions: Sequence[Record]) -> Json:
    """Return the properties that tell of a container's versions, oldest first: the last one, and what comes next."""
    names = [version.name for version in versions]
    numbers = [int(name) for name in names if name.isascii() and name.isdecimal()]
    latest = said(latestVersion=names[-1] if names else None, nextVersion=str(max(numbers, default=0) + 1))
    return latest | ({"dataType": _type_of_all(container, versions)} if container.kind == "data" else {})


def _type_of_all(container: Record, versions: Sequence[Record]) -> str:
    """Return what the versions of a data container are; what was said of it, or folders, while there are none."""
    if versions and isinstance(versions[-1].value, Data):
        return str(type_of(versions[-1].value))
    asked = container.request.body.get("properties", {}) if container.request else {}
    return str(asked.get("dataType", AssetType.URI_FOLDER))
