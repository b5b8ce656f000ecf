"""Models: what training made, registered in versions, from jobs, datastores or this machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from amlwrap.assets import AssetType, Model, ModelDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.errors import UsageError
from amlwrap.job.rules import check_texts
from amlwrap.job.settings import frozen_map
from amlwrap.references import (
    Scope,
    check_name,
    check_new_name,
)
from amlwrap.resources.asset_download import FetchedAssets
from amlwrap.resources.datastores import check_auth, check_destination
from amlwrap.resources.filters import check_text, one_of
from amlwrap.resources.limits import check_limits
from amlwrap.resources.model_files import files_here, type_and_flavors
from amlwrap.resources.model_sources import ModelSource, ModelSources, check_remote, is_remote
from amlwrap.resources.model_versions import ModelVersions, registered_name
from amlwrap.resources.registered import LATEST
from amlwrap.resources.uploads import local_path, model_folder, model_path, upload
from amlwrap.scalars import shown

if TYPE_CHECKING:
    from amlwrap.blob.snapshot import Snapshot
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.job import Job
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.jobs import JobCollection


class ModelCollection(FetchedAssets[Model]):
    """The models of a workspace (`Workspace.models`).

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        datastores: of the workspace, where models lie.
        jobs: of the workspace, which make models.
    """

    def __init__(self, ask: Ask, scope: Scope, datastores: DatastoreCollection, jobs: JobCollection) -> None:
        super().__init__(ask, scope, "models", datastores)
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


def _checked(definition: ModelDefinition) -> ModelDefinition:
    """Return a definition with its type as the service spells it.

    Raises:
        UsageError: something in it cannot be.
    """
    check_new_name(registered_name(definition), "a model")
    if definition.version is not None and check_name(definition.version, "a model version").lower() == LATEST:
        raise UsageError("latest is no version of its own: leave the version out for the next one.")
    check_text(definition.description, "description")
    check_texts("tags", definition.tags)
    kind = one_of(definition.type, "type", sorted(MODEL_TYPES))
    return evolve(definition, type=None if kind is None else AssetType(kind))
