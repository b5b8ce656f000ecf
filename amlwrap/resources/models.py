"""Models: what training made, registered in versions, from jobs, datastores or this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.assets import AssetType, Model, ModelDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.errors import UsageError
from amlwrap.job.rules import check_texts
from amlwrap.job.settings import frozen_map
from amlwrap.local_paths import as_path
from amlwrap.paging import iterate
from amlwrap.references import (
    Scope,
    asset_name_and_version,
    check_name,
    check_new_name,
    is_registry_reference,
    name_and_version_in,
    resolve,
)
from amlwrap.resources.datastores import check_auth, check_destination
from amlwrap.resources.filters import check_text, one_of
from amlwrap.resources.limits import check_limits
from amlwrap.resources.model_files import files_here, type_and_flavors
from amlwrap.resources.model_sources import ModelSource, ModelSources, check_remote, is_remote
from amlwrap.resources.model_versions import ModelVersions, registered_name
from amlwrap.resources.nearest import advising_versions, naming_nearest, yielding_or_naming_nearest
from amlwrap.resources.uploads import local_path, model_folder, model_path, upload
from amlwrap.resources.versions import latest_of
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.job import Job
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.jobs import JobCollection

_LATEST = "latest"


class ModelCollection:
    """The models of a workspace (`Workspace.models`).

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        datastores: of the workspace, where models lie.
        jobs: of the workspace, which make models.
    """

    def __init__(self, ask: Ask, scope: Scope, datastores: DatastoreCollection, jobs: JobCollection) -> None:
        self._ask = ask
        self._scope = scope
        self._datastores = datastores
        self._jobs = jobs
        self._registered = ModelVersions(ask)

    def create(
        self,
        name: str | None,
        *,
        path: str | Path | None = None,
        job: str | Job | None = None,
        best: bool = False,
        output: str | None = None,
        version: str | None = None,
        type: AssetType | str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Model:
        """Register a model that a job made, or that lies at a path; a local one is uploaded first.

        The same model makes no further version while it is the latest of its name: that is returned, so that doing it
        again does no harm.

        Args:
            name: name of the model; None files it as anonymous.
            path: a local file or folder, `azureml://datastores/NAME/paths/PATH`, or
                `azureml://jobs/NAME/outputs/OUTPUT/paths/PATH`, where the output `artifacts` is all that is kept of it.
            job: the job that made it, instead of a path: the MLflow model in its folder `outputs/model`, or else its
                only output that is a model.
            best: whether the job is a sweep, whose best trial's model is meant.
            output: name of the job's output that the model is.
            version: its version; the next whole number when None.
            type: `mlflow_model`, `custom_model` or `triton_model`; when None, a folder with an `MLmodel` in it is an
                MLflow model, and a file is of type `custom_model`.
            description, tags: shown with it.
            datastore, auth, progress, on_large, notify: of the upload; see `CodeCollection.upload`. `notify` is also
                told when the same model is registered already.

        Raises:
            UsageError: there is no model there, the job has not completed, or the version is another model already.
            SnapshotError: a local path that is not there or cannot be uploaded as it is.
            InexpressibleError: the api-version has no words for models of that type.
            StorageError: the upload stopped; nothing was registered, and running it again sends the rest.

        Source: operation `ModelVersions_CreateOrUpdate`.
        """
        definition = ModelDefinition(
            name=name, version=version, path=path or "", type=type, description=description, tags=frozen_map(tags)
        )
        if (path is None) == (job is None):
            raise UsageError("A model is registered from a job or from a path: give one of the two.")
        if job is None:
            if best or output is not None:
                raise UsageError("The best trial and an output are a job's: give the job instead of a path.")
            return self.register(
                definition, datastore=datastore, auth=auth, progress=progress, on_large=on_large, notify=notify
            )
        if datastore is not None:
            raise UsageError("What a job made stays where it is: leave the datastore out.")
        check_auth(auth)
        wanted, sources = _checked(definition), self._sources(auth, notify)
        return self._create(wanted, lambda: sources.of_job(job, best=best, output=output, wanted=wanted.type), notify)

    def register(
        self,
        definition: ModelDefinition,
        *,
        datastore: str | None = None,
        auth: str | None = None,
        progress: Progress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Model:
        """Register a definition, unless the same model is the latest of its name already; see `create`."""
        if not isinstance(definition, ModelDefinition):
            raise UsageError(f"A model is registered from a ModelDefinition, and not from {shown(definition)}.")
        check_destination(datastore, auth)
        wanted, path = _checked(definition), definition.path
        if isinstance(path, str) and is_remote(path):
            check_remote(path)
            if datastore is not None:
                raise UsageError(f"{path} is on a datastore already: leave the datastore out.")
            sources = self._sources(auth, notify)
            return self._create(wanted, lambda: sources.at(path, wanted.type), notify)
        here = local_path(path)
        kind, flavors = type_and_flavors(files_here(here), wanted.type)

        def find(snapshot: Snapshot) -> Model | None:
            return self._registered.held(wanted, model_path(snapshot), kind)

        def uploaded() -> ModelSource:
            done = upload(
                self._datastores,
                here,
                find,
                ignore=False,
                datastore=datastore,
                auth=auth,
                progress=progress,
                on_large=on_large,
                notify=notify,
                place_in=model_folder,
            )
            home = done.datastore.id if done.datastore else None
            return ModelSource(path=model_path(done.snapshot), datastore_id=home, type=kind, flavors=flavors)

        return self._create(wanted, uploaded, notify)

    def _sources(self, auth: str | None, notify: Callable[[str], None] | None) -> ModelSources:
        return ModelSources(self._scope, self._datastores, self._jobs, auth, notify)

    def _create(
        self, wanted: ModelDefinition, find: Callable[[], ModelSource], notify: Callable[[str], None] | None
    ) -> Model:
        def create_in(dialect: Dialect) -> Model:
            check_limits(dialect, wanted)
            return self._registered.put(dialect, wanted, find(), notify)

        return self._ask(create_in)

    def get(self, name: str, version: str | None = None) -> Model:
        """Return one version of a model; the latest when `version` is None, or `latest`.

        Args:
            name: its name, or a reference that says the version: `NAME:VERSION`, `azureml:NAME@latest`, an ARM id.
            version: its version.

        Raises:
            NotFoundError: there is none.
            UsageError: it is none of the workspace, or no reference.

        Source: operations `ModelVersions_Get`, `ModelVersions_List`.
        """
        latest: list[Model] = []

        def find_latest(found: str) -> str:
            latest.append(latest_of(self._versions(found), f"model {found!r}"))
            return latest[0].version

        if not isinstance(name, str) or version not in (None, _LATEST):
            check_name(name, "a model")
            reference = self._scope.asset_id("models", name, check_name(version or "", "a model version"))
        else:
            reference = name
        with naming_nearest(name_and_version_in(name)[0], self.list):
            whole = resolve(reference, "models", self._scope.asset_id, find_latest)
            if latest:
                return latest[0]
            found = asset_name_and_version(whole)
            if found is None or is_registry_reference(whole) or not self._scope.holds(whole):
                raise UsageError(f"{whole} is no model of workspace {self._scope.workspace_name}: write NAME:VERSION.")
            with advising_versions(lambda: (each.version for each in self._versions(found[0]))):
                return self._registered.get(*found)

    def list(self) -> Iterator[str]:
        """Yield the names of all models. Source: operation `ModelContainers_List`."""
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_model_names(link)))

    def versions(self, name: str) -> Iterator[Model]:
        """Yield the versions of a model. Source: operation `ModelVersions_List`."""
        check_name(name, "a model")
        return yielding_or_naming_nearest(self._versions(name), name, self.list)

    def _versions(self, name: str) -> Iterator[Model]:
        return iterate(lambda link: self._ask(lambda dialect: dialect.list_model_versions(name, link)))

    def download(
        self,
        model: str | Model,
        folder: str | Path,
        *,
        auth: str | None = None,
        progress: Progress | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> Path:
        """Fetch the files of a model, and return the folder or file that it is.

        What is there already, byte for byte, is not fetched again; nothing is written outside the folder.

        Args:
            model: the model, or what `get` takes.
            folder: written to in `NAME/VERSION`, where the model is called as the last part of its path is.
            auth, progress, notify: see `JobCollection.download`.

        Raises:
            UsageError: it lies on no datastore of the workspace, or nothing is there.
            StorageError: the download stopped; running it again fetches the rest.
        """
        from amlwrap.resources.model_download import download_model

        check_auth(auth)
        place = as_path(folder, "folder")
        found = model if isinstance(model, Model) else self.get(model)
        return download_model(self._datastores, found, place, auth=auth, progress=progress, notify=notify)


def _checked(definition: ModelDefinition) -> ModelDefinition:
    """Return a definition with its type as the service spells it.

    Raises:
        UsageError: something in it cannot be.
    """
    check_new_name(registered_name(definition), "a model")
    if definition.version is not None and check_name(definition.version, "a model version").lower() == _LATEST:
        raise UsageError("latest is no version of its own: leave the version out for the next one.")
    check_text(definition.description, "description")
    check_texts("tags", definition.tags)
    kind = one_of(definition.type, "type", sorted(MODEL_TYPES))
    return evolve(definition, type=None if kind is None else AssetType(kind))
