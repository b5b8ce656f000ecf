"""Code, data, environments and models: named containers of immutable versions.

Source: operations CodeContainers_*, CodeVersions_*, DataContainers_*, DataVersions_*, EnvironmentContainers_*,
EnvironmentVersions_*, EnvironmentSpecificationVersions_*, ModelContainers_* and ModelVersions_*.
"""

from __future__ import annotations

from attrs import evolve, frozen

from amlwrap.assets import Code, Data, Model
from amlwrap.local.engine.locations import find, find_datastore
from amlwrap.local.errors import RefusedError
from amlwrap.local.references import Reference
from amlwrap.local.store.records import Filing, Record
from amlwrap.local.store.values import Value
from amlwrap.local.wire.arm.call import Answer, ArmCall, Handler
from amlwrap.local.wire.arm.errors import ArmError, user_error
from amlwrap.local.wire.arm.names import check_version
from amlwrap.local.wire.arm.resources import filed, has_entries, read_filing, show
from amlwrap.local.wire.family import Json, Name


@frozen
class AssetCollection:
    """One of the collections, by its path segment."""

    segment: str

    @property
    def versions(self) -> str:
        """The kind of its versions' records."""
        return f"{self.segment}/versions"

    def handlers(self, containers: str, *versions: str) -> dict[str, Handler]:
        """Return this collection's handlers by operation id."""
        handlers: dict[str, Handler] = {
            f"{containers}_List": self.list_containers,
            f"{containers}_Get": self.get_container,
            f"{containers}_CreateOrUpdate": self.put_container,
            f"{containers}_Delete": self.delete_container,
        }
        for name in versions:
            handlers |= {
                f"{name}_List": self.list_versions,
                f"{name}_Get": self.get_version,
                f"{name}_CreateOrUpdate": self.put_version,
                f"{name}_Delete": self.delete_version,
            }
        return handlers

    async def list_containers(self, call: ArmCall) -> Answer:
        """List the containers, oldest first."""
        found = call.listed(call.state.records.list(self.segment))
        return call.paged(found, lambda each: self._show_container(call, each), call.page_size("count"))

    async def get_container(self, call: ArmCall) -> Answer:
        """Return one container."""
        return Answer(200, self._show_container(call, self._container(call)))

    async def put_container(self, call: ArmCall) -> Answer:
        """Create a container, or replace its description, tags and properties."""
        name = call.parameters["name"]
        previous = call.state.records.find(self.segment, name)
        # What a family has no word for stays as it was.
        kept = Filing(is_archived=previous.filing.is_archived) if previous and not call.family.archived else None
        filing = read_filing(call.family, call.properties, kept)
        record = Record(kind=self.segment, name=name, filing=filing, request=call.request)
        saved = call.state.records.put(record)
        return call.written(self._show_container(call, saved), is_new=previous is None)

    async def delete_container(self, call: ArmCall) -> Answer:
        """Delete a container with its versions."""
        name = call.parameters["name"]
        for version in call.state.records.list(self.versions, name):
            call.state.records.delete(self.versions, version.name, name)
        return Answer(200 if call.state.records.delete(self.segment, name) else 204)

    async def list_versions(self, call: ArmCall) -> Answer:
        """List the versions of a container, newest first unless `$orderBy` says otherwise.

        A hash finds code of that content in any container, whether there is one of the name that was asked for or not:
        clients ask before they know what their code is called.
        """
        wanted = {"hash_sha256": call.option("hash"), "hash_version": call.option("hashVersion")}
        containers = call.state.records.list(self.segment) if wanted["hash_sha256"] else [self._container(call)]
        found = [each for container in containers for each in call.state.records.list(self.versions, container.name)]
        versions = call.listed(sorted(found, key=lambda each: each.sequence))
        if not (call.option("$orderBy") or "").lower().endswith(" asc"):
            versions.reverse()
        for fact, value in wanted.items():
            if value:
                versions = [version for version in versions if version.filing.properties.get(fact) == value]
        if feed := call.option("feed"):
            raise user_error(f"There is no feed '{feed}': the workspace has its own models alone.", "feed")
        versions = [version for version in versions if self._is_wanted(call, version)][call.offset("offset") :]
        return call.paged(versions, lambda each: self._show_version(call, each), call.page_size("$top"))

    def _is_wanted(self, call: ArmCall, version: Record) -> bool:
        """Return whether a version is one of those that the query parameters ask for."""
        tags, properties = version.filing.tags, version.filing.properties
        if not (has_entries(tags, call.option("$tags")) and has_entries(tags, call.option("tags"))):
            return False
        if not has_entries(properties, call.option("properties")):
            return False
        asked = {name: call.option(name) for name in ("version", "description", "stage")}
        if not any(asked.values()):
            return True
        shown = {"version": version.name, **self._show_version(call, version)["properties"]}
        return all(not value or shown.get(name) == value for name, value in asked.items())

    async def get_version(self, call: ArmCall) -> Answer:
        """Return one version."""
        reference = Reference(self.segment, self._container(call).name, call.parameters["version"])
        return Answer(200, self._show_version(call, find(call.state, reference)))

    async def put_version(self, call: ArmCall) -> Answer:
        """Create a version and, when it is the first, its container; only how it is filed may change later."""
        name, version = call.parameters["name"], call.parameters["version"]
        check_version(version)
        container = call.state.records.find(self.segment, name)
        called = Name(container.name if container else name, version, Reference(self.segment, name, version).id)
        value = call.family.read_version[self.segment](call.state, call.properties, called)
        if isinstance(value, Code | Data | Model) and value.datastore_id:
            find_datastore(call.state, value.datastore_id, ("datastore_id",))
        previous = call.state.records.find(self.versions, version, name)
        filing = read_filing(call.family, call.properties, previous.filing if previous else None)
        if previous is not None:
            if not self._same(call, previous, value):
                raise self._taken(name, version)
            changed = call.state.records.put(evolve(previous, filing=filing))
            return Answer(200, self._show_version(call, changed))
        self._check_kind(call, name, value)
        if container is None:
            container = call.state.records.put(Record(kind=self.segment, name=name))
        record = Record(
            kind=self.versions, parent=container.name, name=version, value=value, filing=filing, request=call.request
        )
        return call.written(self._show_version(call, call.state.records.put(record)), is_new=True)

    async def delete_version(self, call: ArmCall) -> Answer:
        """Delete one version."""
        name, version = call.parameters["name"], call.parameters["version"]
        return Answer(200 if call.state.records.delete(self.versions, version, name) else 204)

    def _taken(self, name: str, version: str) -> ArmError:
        """Return the answer to who would change a version.

        Of environments it is a conflict, upon which azure-ai-ml makes the next version where none was asked for.
        """
        status = 409 if self.segment == "environments" else 400
        problem = f"{self.segment}/{name}/versions/{version} exists already with other content, and a version never "
        return ArmError(status, "UserError", f"{problem}changes; use a new version.")

    def _check_kind(self, call: ArmCall, name: str, value: Value) -> None:
        """Refuse data of another kind than the versions that there are."""
        if not isinstance(value, Data) or value.type is None:
            return
        for other in call.state.records.list(self.versions, name):
            kind = other.value.type if isinstance(other.value, Data) else None
            if kind and kind != value.type:
                raise RefusedError(f"the versions of '{name}' are {kind}, which {value.type} is not.", ("type",))

    def _container(self, call: ArmCall) -> Record:
        return find(call.state, Reference(self.segment, call.parameters["name"]))

    def _show_container(self, call: ArmCall, container: Record) -> Json:
        versions = call.state.records.list(self.versions, container.name)
        facts = call.family.write_container(container, versions)
        return show(container, call.family, facts, self.segment)

    def _same(self, call: ArmCall, previous: Record, value: Value) -> bool:
        """Return whether a version of some value is the one that there is, as far as the words of the body tell."""
        write = call.family.write_version[self.segment]
        shown = write(call.state, previous)
        if write(call.state, evolve(previous, value=value)) != shown:
            return False
        if previous.request is None or previous.request.family != call.family.name:
            return True
        modelled = {*shown, *filed(call.family)}
        bodies = [previous.request.body.get("properties") or {}, call.properties]
        before, now = ({name: body[name] for name in body.keys() - modelled} for body in bodies)
        return bool(before == now)

    def _show_version(self, call: ArmCall, version: Record) -> Json:
        properties = call.family.write_version[self.segment](call.state, version)
        return show(version, call.family, properties, self.segment, "versions")


ASSET_HANDLERS: dict[str, Handler] = {
    **AssetCollection("codes").handlers("CodeContainers", "CodeVersions"),
    **AssetCollection("data").handlers("DataContainers", "DataVersions"),
    **AssetCollection("environments").handlers(
        "EnvironmentContainers", "EnvironmentSpecificationVersions", "EnvironmentVersions"
    ),
    **AssetCollection("models").handlers("ModelContainers", "ModelVersions"),
}
