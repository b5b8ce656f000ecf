"""From a job as people write it to a job as the service takes it: references as ARM ids, local things uploaded.

What "uploaded" means is the registrar's: the live one uploads and registers, the dry run works out the same names from
content alone and records the requests instead.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypedDict, TypeVar

from attrs import evolve, frozen

from amlwrap.assets import EnvironmentDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.datastore_uris import datastore_and_path
from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Input, JobInput, Literal, Output, SweepJob, Trial
from amlwrap.job.inputs import default_output_path
from amlwrap.references import Collection, check_name, short_name
from amlwrap.resources.data_paths import is_remote_path, type_of
from amlwrap.resources.job_assets import Assets
from amlwrap.resources.properties import of_property
from amlwrap.resources.reach import check_declared_type, check_reachable
from amlwrap.resources.settling import collection_of

if TYPE_CHECKING:
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect

T = TypeVar("T", bound=Trial)
U = TypeVar("U")
OpenProgress: TypeAlias = "Callable[[], AbstractContextManager[Progress | None]]"


@frozen
class PlannedRequest:
    """A request that submitting would send: its body is exact, even what opens URLs, and so no part of the repr."""

    method: str
    path: str
    body: Mapping[str, Any]

    def __repr__(self) -> str:
        scope, in_workspace, inside = self.path.partition("/workspaces/")
        return f"<{self.method} {'…/' + inside.partition('/')[2] if in_workspace else scope}>"


class Registrar(Protocol):
    """Turns what is local, or only defined, into registered assets and returns references to them."""

    def code(self, folder: Path) -> str:
        """Return the reference to the folder as code."""

    def data(self, value: Input) -> str:
        """Return the reference to the local path, URL or datastore path of an input as data."""

    def files(self, path: Path) -> str:
        """Return the URI of a local file or folder on a datastore, where it is not registered."""

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Return the reference to the defined environment."""


class _UploadOptions(TypedDict):
    """What is the same for all uploads of a job; see `CodeCollection.upload`."""

    datastore: str | None
    auth: str | None
    on_large: Callable[[str], None] | None
    notify: Callable[[str], None] | None


class LiveRegistrar:
    """Uploads and registers.

    Args:
        assets: where to.
        open_progress: makes what is told of one upload, closed when that has ended.
        datastore, auth, on_large, notify: of each upload; see `CodeCollection.upload`.
    """

    def __init__(
        self,
        assets: Assets,
        *,
        open_progress: OpenProgress | None = None,
        datastore: str | None = None,
        auth: str | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        self._assets = assets
        self._open_progress = open_progress or nullcontext
        self.datastore = datastore
        self._options = _UploadOptions(datastore=datastore, auth=auth, on_large=on_large, notify=notify)

    def code(self, folder: Path) -> str:
        """Upload the folder, unless it is there, and register it."""
        with self._open_progress() as progress:
            code = self._assets.code.upload(None, folder, progress=progress, **self._options)
        return self._assets.scope.asset_id("codes", code.name, code.version)

    def data(self, value: Input) -> str:
        """Register the data, uploaded first if it is local and not there."""
        with self._open_progress() as progress:
            data = self._assets.data.create(None, value.data, type=value.type, progress=progress, **self._options)
        return self._assets.scope.asset_id("data", data.name, data.version)

    def files(self, path: Path) -> str:
        """Upload the file or folder, unless it is there."""
        with self._open_progress() as progress:
            return self._assets.data.upload(path, progress=progress, **self._options)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Register the definition, unless it is registered; what it is built from is uploaded."""
        with self._open_progress() as progress:
            registered = self._assets.environments.register(definition, progress=progress, **self._options)
        return self._assets.scope.asset_id("environments", registered.name, registered.version)


class DryRun:
    """Works out what the live registrar would send; sends nothing that changes anything.

    Args:
        assets: where to.
        dialect: what it would be sent in.
        datastore: where files would go; the default when None.
    """

    def __init__(self, assets: Assets, dialect: Dialect, datastore: str | None = None) -> None:
        self._assets = assets
        self._dialect = dialect
        self._datastore = datastore
        self.requests: list[PlannedRequest] = []

    def code(self, folder: Path) -> str:
        """Record how the folder would be registered."""
        return self._record("codes", *self._assets.code.plan(folder, self._datastore))

    def data(self, value: Input) -> str:
        """Record how the data would be registered."""
        return self._record("data", *self._assets.data.plan(value.data, value.type, self._datastore))

    def files(self, path: Path) -> str:
        """Return where the file or folder would go."""
        return self._assets.data.planned_uri(path, self._datastore)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Record how the definition would be registered."""
        return self._record("environments", *self._assets.environments.plan(definition, self._datastore))

    def request(self, collection: str, name: str, body: Any) -> PlannedRequest:
        """Return the PUT of a resource, with its body as it would be sent."""
        return self._put(self._assets.scope.resource_id(collection, name), body)

    def _record(self, collection: Collection, name: str, version: str, body: Any) -> str:
        """Note the PUT of an asset, if there is a body to put, and return the asset's reference."""
        reference = self._assets.scope.asset_id(collection, name, version)
        planned = self._put(reference, body) if body is not None else None
        if planned and planned not in self.requests:
            self.requests.append(planned)
        return reference

    def _put(self, path: str, body: Any) -> PlannedRequest:
        return PlannedRequest("PUT", f"{path}?api-version={self._dialect.api_version}", self._dialect.to_json(body))


def resolved(
    job: CommandJob | SweepJob, name: str, assets: Assets, registrar: Registrar, *, uris: bool
) -> CommandJob | SweepJob:
    """Return the job with every reference in full, and every output of a command job with a place of its own.

    References are resolved before anything is uploaded, so that a job that names something that is not there leaves
    nothing behind. Outputs get the place that the service would choose, since it does not say afterwards which it
    chose; those of a sweep stay open, because its trials would overwrite each other's.

    Args:
        job: as people write it.
        name: what it will be called.
        assets: where its references lead.
        registrar: registers what is local.
        uris: whether inputs take URIs; see `Dialect.inputs_take_uris`.

    Raises:
        InvalidJobError: a reference or a path is none, or names what is not there.
    """
    with of_property("compute"):
        compute = None if job.compute is None else assets.scope.resource_id("computes", job.compute)
    if isinstance(job, SweepJob):
        return evolve(job, compute=compute, trial=_resolved_trial(job.trial, assets, registrar, uris))
    outputs = {
        output: evolve(value, path=value.path or default_output_path(name, output))
        for output, value in job.outputs.items()
    }
    return _resolved_trial(evolve(job, compute=compute, outputs=outputs), assets, registrar, uris)


def _resolved_trial(trial: T, assets: Assets, registrar: Registrar, uris: bool) -> T:
    def refer(reference: str | U, path: str, collection: Collection) -> str | U:
        if not isinstance(reference, str):
            return reference
        with of_property(path):
            return assets.find(reference, collection)[0]

    def refer_to_data(name: str, value: JobInput) -> JobInput:
        if isinstance(value, Literal) or isinstance(value.data, Path):
            return value
        with of_property(f"inputs.{name}.data"):
            check_reachable(value.data, is_local=assets.is_local)
            if is_remote_path(value.data) and uris:
                return evolve(value, data=assets.data.uri(value.data))
            if is_remote_path(value.data):
                assets.data.check_place(value.data)
                _check_datastore_of(value.data, assets)
                return value
            collection = collection_of(value)
            reference, seen = assets.find(value.data, collection)
            kind = value.type or ((seen or assets.type_of(reference, collection)) if uris else None)
        check_declared_type(name, value, seen)
        return evolve(value, data=reference, type=kind)

    def output(name: str, value: Output) -> Output:
        with of_property(f"outputs.{name}.datastore"):
            datastore = assets.scope.resource_id("datastores", value.datastore or assets.datastores.default().name)
            if not assets.scope.holds(datastore):
                raise UsageError(
                    f"{datastore} is not in the job's workspace: name one of its own, which outputs go to."
                )
        return evolve(value, datastore=datastore)

    def register(value: JobInput) -> JobInput:
        if isinstance(value, Literal) or _is_settled(value.data, uris):
            return value
        kind = value.type or type_of(value.data)
        if uris and kind in MODEL_TYPES:  # which are no data to be registered as
            return evolve(value, data=registrar.files(Path(value.data)))
        return evolve(value, data=registrar.data(value), type=kind)

    trial = evolve(
        trial,
        code=refer(trial.code, "code", "codes"),
        environment=refer(trial.environment, "environment", "environments"),
        inputs={name: refer_to_data(name, value) for name, value in trial.inputs.items()},
        outputs={name: output(name, value) for name, value in trial.outputs.items()},
    )
    return evolve(
        trial,
        code=registrar.code(trial.code) if isinstance(trial.code, Path) else trial.code,
        environment=registrar.environment(trial.environment)
        if isinstance(trial.environment, EnvironmentDefinition)
        else trial.environment,
        inputs={name: register(value) for name, value in trial.inputs.items()},
    )


def check_references(job: CommandJob | SweepJob, assets: Assets) -> None:
    """Check that the workspace has everything that a job refers to, once the service has said that it has not.

    Raises:
        InvalidJobError: what it has not.
    """
    trial = job.trial if isinstance(job, SweepJob) else job
    with of_property("environment"):
        assets.check_there(str(trial.environment), "environments")
    with of_property("code"):
        assets.check_there(str(trial.code), "codes")
    for name, value in trial.inputs.items():
        if isinstance(value, Input):
            with of_property(f"inputs.{name}.data"):
                _check_datastore_of(str(value.data), assets)
                assets.check_there(str(value.data), collection_of(value))
    for name, output in trial.outputs.items():
        if output.datastore is not None:
            with of_property(f"outputs.{name}.datastore"):
                assets.check_datastore(short_name(output.datastore))


def _check_datastore_of(uri: str, assets: Assets) -> None:
    """Check that the workspace has the datastore that a URI names, if it names one of its own."""
    if place := datastore_and_path(uri, assets.scope):
        assets.check_datastore(place[0])


def _is_settled(data: str | Path, uris: bool) -> bool:
    """Whether data is named as the service takes it, rather than by a path or a URL to register."""
    return isinstance(data, str) and (uris or not is_remote_path(data))


def new_job_name(experiment_name: str | None) -> str:
    """Return a name no other job has: the experiment's, the time (UTC) and a random ending."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", experiment_name or "job").strip("-_")[:60] or "job"
    return check_name(f"{stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}", "a job")
