"""Code, data and environments: named containers of immutable versions.

The three collections differ only in their spelling, in which fields a version may not change, and in a few
facts the service adds to an environment; the table at the end says so.

Source: operations CodeContainers_*, CodeVersions_*, DataContainers_*, DataVersions_*, EnvironmentContainers_* and
EnvironmentSpecificationVersions_*.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from attrs import frozen

from amlwrap.local.engine.conda import CondaFileError, read_conda_file
from amlwrap.local.store.documents import Document, Json, fixed_part, has_tag, stamp_system_data
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler, document_key
from amlwrap.local.wire.arm.errors import user_error
from amlwrap.local.wire.arm.names import Reference, find_resource, parse_reference, resource_id, resource_type


@frozen
class AssetCollection:
    """One of the three collections: its path segment, and what is particular about its versions."""

    segment: str
    prepare: Callable[[ArmCall, Json], Json]

    def handlers(self, containers: str, versions: str) -> dict[str, Handler]:
        """Return this collection's handlers by operation id."""
        return {
            f"{containers}_List": self.list_containers,
            f"{containers}_Get": self.get_container,
            f"{containers}_CreateOrUpdate": self.put_container,
            f"{containers}_Delete": self.delete_container,
            f"{versions}_List": self.list_versions,
            f"{versions}_Get": self.get_version,
            f"{versions}_CreateOrUpdate": self.put_version,
            f"{versions}_Delete": self.delete_version,
        }

    async def list_containers(self, call: ArmCall) -> Answer:
        """List the containers, oldest first."""
        return call.paged(call.state.documents.list(self.segment), document_key, self._render_container)

    async def get_container(self, call: ArmCall) -> Answer:
        """Return one container."""
        return Answer(200, self._render_container(self._container(call)))

    async def put_container(self, call: ArmCall) -> Answer:
        """Create a container, or replace its description, tags and properties."""
        name = call.parameters["name"]
        previous = call.state.documents.find(self.segment, name)
        body = _body(call.body["properties"], previous)
        saved = call.state.documents.save(self.segment, name, body)
        return Answer(200 if previous else 201, self._render_container(saved))

    async def delete_container(self, call: ArmCall) -> Answer:
        """Delete a container with its versions."""
        name = call.parameters["name"]
        for version in call.state.documents.list(f"{self.segment}/versions", name):
            call.state.documents.delete(f"{self.segment}/versions", version.name, name)
        return Answer(200 if call.state.documents.delete(self.segment, name) else 204)

    async def list_versions(self, call: ArmCall) -> Answer:
        """List the versions of a container, newest first unless `$orderBy` says otherwise."""
        container = self._container(call)
        versions = call.state.documents.list(f"{self.segment}/versions", container.name)
        if not (call.option("$orderBy") or "").lower().endswith(" asc"):
            versions.reverse()
        if tags := call.option("$tags"):
            versions = [version for version in versions if all(has_tag(version, tag) for tag in tags.split(","))]
        render = self._renderer(container)
        return call.paged(versions, document_key, render, call.page_size("$top"))

    async def get_version(self, call: ArmCall) -> Answer:
        """Return one version."""
        container = self._container(call)
        reference = Reference(self.segment, container.name, call.parameters["version"])
        return Answer(200, self._renderer(container)(find_resource(call.state.documents, reference)))

    async def put_version(self, call: ArmCall) -> Answer:
        """Create a version and, when it is the first, its container; only tags and the like may change later."""
        name, version = call.parameters["name"], call.parameters["version"]
        properties = self.prepare(call, call.body["properties"])
        previous = call.state.documents.find(f"{self.segment}/versions", version, name)
        if previous and fixed_part(previous.body["properties"]) != fixed_part(properties):
            raise user_error(
                f"{self.segment}/{name}/versions/{version} exists already with other content, and a version never "
                "changes; use a new version."
            )
        container = call.state.documents.find(self.segment, name)
        if container is None:
            container = call.state.documents.save(self.segment, name, _body({}, None))
        body = _body(properties, previous)
        saved = call.state.documents.save(f"{self.segment}/versions", version, body, container.name)
        return Answer(200 if previous else 201, self._renderer(container)(saved))

    async def delete_version(self, call: ArmCall) -> Answer:
        """Delete one version."""
        name, version = call.parameters["name"], call.parameters["version"]
        return Answer(200 if call.state.documents.delete(f"{self.segment}/versions", version, name) else 204)

    def _container(self, call: ArmCall) -> Document:
        return find_resource(call.state.documents, Reference(self.segment, call.parameters["name"]))

    def _render_container(self, container: Document) -> Json:
        return {
            "id": resource_id(self.segment, container.name),
            "name": container.name,
            "type": resource_type(self.segment),
            **container.body,
        }

    def _renderer(self, container: Document) -> Callable[[Document], Json]:
        return lambda version: {
            "id": resource_id(self.segment, container.name, "versions", version.name),
            "name": version.name,
            "type": resource_type(self.segment, "versions"),
            **version.body,
        }


def _body(properties: Json, previous: Document | None) -> Json:
    system_data = stamp_system_data(previous.body["systemData"] if previous else None)
    defaults: Json = {"description": None, "properties": {}, "tags": {}}
    kept = {name: value for name, value in (defaults | properties).items() if value is not None}
    return {"properties": kept, "systemData": system_data}


def _prepare_stored(call: ArmCall, properties: Json) -> Json:
    """Check the datastore that code or data lies in."""
    reference = properties.get("datastoreId")
    if reference is None:
        return properties
    target = "properties.datastoreId"
    found = find_resource(call.state.documents, parse_reference(reference, "datastores", target), target)
    return properties | {"datastoreId": resource_id("datastores", found.name)}


def _prepare_data(call: ArmCall, properties: Json) -> Json:
    return {"datasetType": "Simple", "isAnonymous": False} | _prepare_stored(call, properties)


def _prepare_code(call: ArmCall, properties: Json) -> Json:
    return {"isAnonymous": False} | _prepare_stored(call, properties)


def _prepare_environment(call: ArmCall, properties: Json) -> Json:
    """Check the conda file and give it back as JSON text, which is what the service does."""
    prepared = {"isAnonymous": False} | properties | {"environmentSpecificationType": "UserCreated"}
    if properties.get("condaFile"):
        try:
            prepared["condaFile"] = json.dumps(read_conda_file(properties["condaFile"]), indent=2)
        except CondaFileError as error:
            raise user_error(f"properties.condaFile: {error}", "properties.condaFile") from None
    if properties.get("docker"):
        platform = {"platform": {"operatingSystemType": "Linux"}}
        prepared["docker"] = platform | properties["docker"]
    return prepared


ASSET_HANDLERS: dict[str, Handler] = {
    **AssetCollection("codes", _prepare_code).handlers("CodeContainers", "CodeVersions"),
    **AssetCollection("data", _prepare_data).handlers("DataContainers", "DataVersions"),
    **AssetCollection("environments", _prepare_environment).handlers(
        "EnvironmentContainers", "EnvironmentSpecificationVersions"
    ),
}
