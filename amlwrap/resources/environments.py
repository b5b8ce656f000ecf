"""Environments: the image and packages a job runs in, registered once per content."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import asdict, evolve, filters

from amlwrap.assets import Environment, EnvironmentDefinition
from amlwrap.environment_files import read_conda_file, read_dockerfile
from amlwrap.errors import UsageError
from amlwrap.job.environment_rules import check_environment
from amlwrap.job.held import check_held
from amlwrap.job.rules import check_texts
from amlwrap.job.settings import frozen_map
from amlwrap.local_paths import check_path
from amlwrap.references import check_name
from amlwrap.resources.datastores import check_destination
from amlwrap.resources.filters import check_text
from amlwrap.resources.limits import check_limits
from amlwrap.resources.registered import FiledAssets
from amlwrap.resources.uploads import folder_path, send
from amlwrap.resources.versions import ANONYMOUS_NAME, content_version, find_version
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.references import Scope
    from amlwrap.resources.datastores import DatastoreCollection


class EnvironmentCollection(FiledAssets[Environment]):
    """The environments of a workspace (`Workspace.environments`).

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        datastores: of the workspace, where folders go that images are built from.
    """

    def __init__(self, ask: Ask, scope: Scope, datastores: DatastoreCollection) -> None:
        super().__init__(ask, scope, "environments")
        self._datastores = datastores

    def create(
        self,
        name: str,
        *,
        image: str | None = None,
        dockerfile: str | Path | None = None,
        build_context: str | Path | None = None,
        dockerfile_path: str | None = None,
        conda_file: str | Path | None = None,
        version: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Environment:
        """Register an environment; the same content under the same name is registered once.

        Args:
            name: its name.
            image: Docker image reference.
            dockerfile: Dockerfile instead of an image: a path, or its text.
            build_context: folder that the image is built in, instead of an image: a local one as a path, or a URI.
            dockerfile_path: where in that folder the Dockerfile is, when its text is not given.
            conda_file: conda environment file: a path, or its text.
            version: its version; made from the content when None.
            description, tags: shown with it.
            datastore, auth, progress, on_large, notify: of the upload of what the image is built in; see
                `CodeCollection.upload`.

        Raises:
            UsageError: neither or both of image and Docker build are given, a file is missing, or the api-version has
                no words for it.
            SnapshotError: the folder to build in cannot be uploaded as it is, or holds no Dockerfile.
            ServiceError: the service refused it.
            StorageError: the upload stopped; nothing was registered.

        Source: operation `EnvironmentSpecificationVersions_CreateOrUpdate`.
        """
        definition = EnvironmentDefinition(
            image=image,
            dockerfile=_text(dockerfile, "dockerfile", read_dockerfile),
            build_context=build_context,
            dockerfile_path=dockerfile_path,
            conda_file=_text(conda_file, "conda_file", read_conda_file),
            name=name,
            version=version,
        )
        return self.register(
            definition,
            description=description,
            tags=tags,
            datastore=datastore,
            auth=auth,
            progress=progress,
            on_large=on_large,
            notify=notify,
        )

    def register(
        self,
        definition: EnvironmentDefinition,
        *,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Environment:
        """Register a definition, unless the same content is registered already; see `create`.

        A description or tags are written in any case: they may change, the content of a version may not.
        """
        if not isinstance(definition, EnvironmentDefinition):
            raise UsageError(f"An environment is made from an EnvironmentDefinition, and not from {shown(definition)}.")
        check_held(EnvironmentDefinition, definition)
        check_destination(datastore, auth)
        check_text(description, "description")
        check_texts("tags", frozen_map(tags))

        def register_in(dialect: Dialect) -> Environment:
            check_limits(dialect, definition)
            with _context(dialect, definition, on_large=on_large) as snapshot:
                name, registered_as = name_and_version(definition, snapshot)
                if definition.version is None and description is None and not tags:
                    registered = find_version(self._get, name, registered_as)
                    if registered is not None:
                        return registered
                if snapshot is not None:
                    send(self._datastores, snapshot, datastore=datastore, auth=auth, progress=progress, notify=notify)
                remote = self._remote(definition, snapshot, datastore)
                body = dialect.encode_environment(remote, description=description, tags=tags or {})
                return dialect.put_environment(name, registered_as, body)

        return self._ask(register_in)

    def plan(self, definition: EnvironmentDefinition, datastore: str | None = None) -> tuple[str, str, Any]:
        """Return name, version and generated model under which `register` would register a definition."""

        def plan_in(dialect: Dialect) -> tuple[str, str, Any]:
            with _context(dialect, definition, on_large=lambda _: None) as snapshot:
                remote = self._remote(definition, snapshot, datastore)
                body = dialect.encode_environment(remote, description=None, tags={})
                return *name_and_version(definition, snapshot), body

        return self._ask(plan_in)

    def _remote(
        self, definition: EnvironmentDefinition, snapshot: Snapshot | None, datastore: str | None
    ) -> EnvironmentDefinition:
        """Return the definition with the URL of what was uploaded for it, if anything was."""
        if snapshot is None:
            return definition
        # The service wants the slash at the end of a folder to build in.
        url = f"{self._datastores.url(self._datastores.named_or_default(datastore), folder_path(snapshot))}/"
        path = None if definition.dockerfile else definition.dockerfile_path
        return evolve(definition, dockerfile=None, build_context=url, dockerfile_path=path)


def name_and_version(definition: EnvironmentDefinition, snapshot: Snapshot | None = None) -> tuple[str, str]:
    """Return the name and the version under which a definition is registered; its content makes one where it has none.

    Args:
        definition: of the environment.
        snapshot: of the local folder that its image is built in, if it is; it counts by its content.

    Raises:
        UsageError: neither or both of image and Docker build are given, or the name is none.
    """
    check_environment(definition)
    name = check_name(ANONYMOUS_NAME if definition.name is None else definition.name, "an environment")
    if snapshot is not None and isinstance(definition.build_context, Path):
        definition = evolve(definition, build_context=folder_path(snapshot))
    if definition.version is not None:
        return name, check_name(definition.version, "an environment version")
    # What came to definitions later stays out where it is not given: versions made before are found again.
    later = () if definition.dockerfile_path else ("dockerfile_path",)
    absent = filters.exclude("name", "version", *later)
    return name, content_version({**asdict(definition, filter=absent), "name": None})


def _context(
    dialect: Dialect, definition: EnvironmentDefinition, *, on_large: Callable[[str], None] | None
) -> AbstractContextManager[Snapshot | None]:
    check_environment(definition)
    if not dialect.builds_from_folders:
        return nullcontext()
    from amlwrap.resources.build_contexts import local_context

    return local_context(definition, on_large=on_large)


def _text(source: str | Path | None, what: str, read: Callable[[Path], str]) -> str | None:
    """Return the text of a file, or the text itself: what holds a line break is text, anything else is a path."""
    if source is None or (isinstance(source, str) and "\n" in source):
        return source
    path = check_path(source, what)
    if "://" in str(path):
        raise UsageError(f"{what} is a path or the text itself, and not the URL {shown(path)}.")
    return read(Path(path))
