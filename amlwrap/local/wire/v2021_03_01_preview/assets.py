"""Versions of code, data, environments and models in the words of 2021-03-01-preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from amlwrap.assets import Code, Data, EnvironmentDefinition, Model
from amlwrap.local.engine.locations import blob_url, is_url, read_uri, shown_url
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import parse_reference
from amlwrap.local.state import State
from amlwrap.local.store.blob_names import is_printable
from amlwrap.local.store.records import Record
from amlwrap.local.store.values import Value
from amlwrap.local.wire.conda_text import conda_json
from amlwrap.local.wire.family import Json, Name

Kind = TypeVar("Kind")


def read_code(state: State, properties: Json, called: Name) -> Code:
    """Read a code version."""
    path, datastore = _read_location(state, properties)
    return Code(name=called.name, version=called.version, id=called.id, path=path, datastore_id=datastore)


def write_code(state: State, record: Record) -> Json:
    """Write a code version."""
    value = expect(record, Code)
    return _write_location(state, value.path, value.datastore_id)


def read_data(state: State, properties: Json, called: Name) -> Data:
    """Read a data version: files, folders and tables are one here."""
    path, datastore = _read_location(state, properties)
    return Data(name=called.name, version=called.version, id=called.id, path=path, datastore_id=datastore)


def write_data(state: State, record: Record) -> Json:
    """Write a data version."""
    value = expect(record, Data)
    return {"datasetType": "Simple", **_write_location(state, value.path, value.datastore_id)}


def read_model(state: State, properties: Json, called: Name) -> Model:
    """Read a model version."""
    path, datastore = _read_location(state, properties)
    return Model(
        name=called.name, version=called.version, id=called.id, path=path, datastore_id=datastore,
        flavors=properties.get("flavors") or {},
    )  # fmt: skip


def write_model(state: State, record: Record) -> Json:
    """Write a model version."""
    value = expect(record, Model)
    flavors = {"flavors": dict(value.flavors)} if value.flavors else {}
    return _write_location(state, value.path, value.datastore_id) | flavors


def read_environment(_state: State, properties: Json, _called: Name) -> EnvironmentDefinition:
    """Read an environment version; its conda file is kept as the service shows it, as JSON text."""
    docker = properties.get("docker") or {}
    conda_file = properties.get("condaFile")
    return EnvironmentDefinition(
        image=docker.get("dockerImageUri"),
        dockerfile=docker.get("dockerfile"),
        build_context=docker.get("context"),
        conda_file=conda_json(conda_file) if conda_file else None,
    )


def write_environment(_state: State, record: Record) -> Json:
    """Write an environment version."""
    value = expect(record, EnvironmentDefinition)
    written: Json = {"environmentSpecificationType": "UserCreated"}
    if value.conda_file:
        written["condaFile"] = value.conda_file
    if value.image:
        written["docker"] = {"dockerSpecificationType": "Image", "dockerImageUri": value.image}
    elif value.dockerfile or value.build_context:
        context = {"context": str(value.build_context)} if value.build_context else {}
        # A context says where its Dockerfile is; its text, which only these words ask for, lies there.
        dockerfile = value.dockerfile or f"# {value.dockerfile_path or 'Dockerfile'} in the build context"
        written["docker"] = {"dockerSpecificationType": "Build", "dockerfile": dockerfile, **context}
    if "docker" in written:
        written["docker"]["platform"] = {"operatingSystemType": "Linux"}
    return written


def expect(record: Record, kind: type[Kind]) -> Kind:
    """Return a record's value, which is of this kind."""
    if not isinstance(record.value, kind):
        raise TypeError(f"the record {record.kind} {record.name} holds a {type(record.value).__name__}")
    return record.value


def _read_location(state: State, properties: Json) -> tuple[str, str | None]:
    path, datastore = properties["path"], properties.get("datastoreId")
    if is_url(path):
        return read_uri(state, path, ("path",))
    if not is_printable(path) or ".." in path.split("/"):
        raise RefusedError("a path on a datastore holds neither '..' nor control characters.", ("path",))
    if datastore is None:
        return path, None
    return path, parse_reference(datastore, ("datastore_id",), "datastores").id


def _write_location(state: State, path: str, datastore_id: str | None) -> Json:
    if not path:
        # The whole of a datastore has no path that these words could hold, and a URL.
        return {"path": blob_url(state, path, datastore_id)}
    datastore = {"datastoreId": datastore_id} if datastore_id else {}
    return {"path": shown_url(state, path) if is_url(path) else path, **datastore}


READERS: Mapping[str, Callable[[State, Json, Name], Value]] = {
    "codes": read_code,
    "data": read_data,
    "environments": read_environment,
    "models": read_model,
}
WRITERS: Mapping[str, Callable[[State, Record], Json]] = {
    "codes": write_code,
    "data": write_data,
    "environments": write_environment,
    "models": write_model,
}
