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
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, TypeGuard, TypeVar

from attrs import evolve, frozen

from amlwrap.assets import AssetType, EnvironmentDefinition
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.errors import UsageError
from amlwrap.job import CommandJob, Input, JobInput, Literal, Output, SweepJob, Trial
from amlwrap.job.inputs import default_output_path
from amlwrap.paging import iterate
from amlwrap.references import Collection, Scope, asset_name_and_version, check_name, is_arm_id, resolve
from amlwrap.resources.data import check_scheme, is_remote_path, type_of
from amlwrap.resources.versions import latest_of

if TYPE_CHECKING:
    from amlwrap.blob.upload import Progress
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.resources.code import CodeCollection
    from amlwrap.resources.data import DataCollection
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.environments import EnvironmentCollection

T = TypeVar("T", bound=Trial)
OpenProgress: TypeAlias = "Callable[[], AbstractContextManager[Progress | None]]"


@frozen(kw_only=True)
class Assets:
    """What jobs refer to: the collections of a workspace that hold it."""

    scope: Scope
    ask: Ask
    datastores: DatastoreCollection
    environments: EnvironmentCollection
    data: DataCollection
    code: CodeCollection

    def latest(self, collection: Collection, name: str) -> str:
        """Return the latest version of an asset.

        Raises:
            NotFoundError: it has none.
        """
        match collection:
            case "environments":
                return self.environments.get(name).version
            case "data":
                return self.data.get(name).version
            case "codes":
                return self.code.get(name).version
            case "models":
                versions = iterate(lambda link: self.ask(lambda dialect: dialect.list_model_versions(name, link)))
                return latest_of(versions, f"model {name!r}").version

    def reference(self, reference: str, collection: Collection) -> str:
        """Return what a reference that people write means, in full; see `amlwrap.references.resolve`."""
        return resolve(reference, collection, self.scope.asset_id, lambda name: self.latest(collection, name))

    def type_of(self, reference: str, collection: Collection) -> AssetType | str | None:
        """Return what the data or model is that a reference in full names; None for one of elsewhere."""
        found = asset_name_and_version(reference)
        if found is None or not self.scope.holds(reference):
            return None
        if collection == "data":
            return self.data.get(*found).type
        kind = self.ask(lambda dialect: dialect.get_model(*found)).type
        return kind if kind in MODEL_TYPES else AssetType.CUSTOM_MODEL


@frozen
class PlannedRequest:
    """A request that submitting would send."""

    method: str
    path: str
    body: Mapping[str, Any]


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


class LiveRegistrar:
    """Uploads and registers.

    Args:
        assets: where to.
        open_progress: makes what is told of one upload, closed when that has ended.
        on_large, notify: of each upload; see `CodeCollection.upload`.
    """

    def __init__(
        self,
        assets: Assets,
        *,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        self._assets = assets
        self._open_progress = open_progress or nullcontext
        self._on_large = on_large
        self._notify = notify

    def code(self, folder: Path) -> str:
        """Upload the folder, unless it is there, and register it."""
        with self._open_progress() as progress:
            code = self._assets.code.upload(
                None, folder, progress=progress, on_large=self._on_large, notify=self._notify
            )
        return self._assets.scope.asset_id("codes", code.name, code.version)

    def data(self, value: Input) -> str:
        """Register the data, uploaded first if it is local and not there."""
        with self._open_progress() as progress:
            data = self._assets.data.create(
                None, value.data, type=value.type, progress=progress, on_large=self._on_large, notify=self._notify
            )
        return self._assets.scope.asset_id("data", data.name, data.version)

    def files(self, path: Path) -> str:
        """Upload the file or folder, unless it is there."""
        with self._open_progress() as progress:
            return self._assets.data.upload(path, progress=progress, on_large=self._on_large, notify=self._notify)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Register the definition, unless it is registered; what it is built from is uploaded."""
        with self._open_progress() as progress:
            registered = self._assets.environments.register(
                definition, progress=progress, on_large=self._on_large, notify=self._notify
            )
        return self._assets.scope.asset_id("environments", registered.name, registered.version)


class DryRun:
    """Works out what the live registrar would send; sends nothing that changes anything.

    Args:
        assets: where to.
        dialect: what it would be sent in.
    """

    def __init__(self, assets: Assets, dialect: Dialect) -> None:
        self._assets = assets
        self._dialect = dialect
        self.requests: list[PlannedRequest] = []

    def code(self, folder: Path) -> str:
        """Record how the folder would be registered."""
        return self._record("codes", *self._assets.code.plan(folder))

    def data(self, value: Input) -> str:
        """Record how the data would be registered."""
        return self._record("data", *self._assets.data.plan(value.data, value.type))

    def files(self, path: Path) -> str:
        """Return where the file or folder would go."""
        return self._assets.data.planned_uri(path)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Record how the definition would be registered."""
        return self._record("environments", *self._assets.environments.plan(definition))

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
        UsageError: a reference or a path is none.
        NotFoundError: the latest version of something that has none was asked for.
    """
    compute = None if job.compute is None else assets.scope.resource_id("computes", job.compute)
    if isinstance(job, SweepJob):
        return evolve(job, compute=compute, trial=_resolved_trial(job.trial, assets, registrar, uris))
    outputs = {
        output: evolve(value, path=value.path or default_output_path(name, output))
        for output, value in job.outputs.items()
    }
    return _resolved_trial(evolve(job, compute=compute, outputs=outputs), assets, registrar, uris)


def _resolved_trial(trial: T, assets: Assets, registrar: Registrar, uris: bool) -> T:
    def refer_to_data(value: JobInput) -> JobInput:
        if isinstance(value, Literal) or not _is_registered(value.data):
            return value
        check_scheme(value.data)
        collection = _collection_of(value, value.data)
        reference = assets.reference(value.data, collection)
        kind = value.type or (assets.type_of(reference, collection) if uris else None)
        return evolve(value, data=reference, type=kind)

    def output(value: Output) -> Output:
        datastore = assets.scope.resource_id("datastores", value.datastore or assets.datastores.default().name)
        if not assets.scope.holds(datastore):
            raise UsageError(f"{datastore} is not in the job's workspace: name one of its own, which outputs go to.")
        return evolve(value, datastore=datastore)

    def register(value: JobInput) -> JobInput:
        if isinstance(value, Literal) or _is_registered(value.data):
            return value
        kind = value.type or type_of(value.data)
        if uris and isinstance(value.data, str) and is_remote_path(value.data):
            return evolve(value, data=assets.data.uri(value.data))
        if uris and kind in MODEL_TYPES:  # which are no data to be registered as
            return evolve(value, data=registrar.files(Path(value.data)))
        return evolve(value, data=registrar.data(value), type=kind)

    trial = evolve(
        trial,
        code=assets.reference(trial.code, "codes") if isinstance(trial.code, str) else trial.code,
        environment=assets.reference(trial.environment, "environments")
        if isinstance(trial.environment, str)
        else trial.environment,
        inputs={name: refer_to_data(value) for name, value in trial.inputs.items()},
        outputs={name: output(value) for name, value in trial.outputs.items()},
    )
    return evolve(
        trial,
        code=registrar.code(trial.code) if isinstance(trial.code, Path) else trial.code,
        environment=registrar.environment(trial.environment)
        if isinstance(trial.environment, EnvironmentDefinition)
        else trial.environment,
        inputs={name: register(value) for name, value in trial.inputs.items()},
    )


def _is_registered(data: str | Path) -> TypeGuard[str]:
    """Whether data is a reference to registered data, rather than a path or a URL to register."""
    return not isinstance(data, Path) and not is_remote_path(data)


def _collection_of(value: Input, reference: str) -> Collection:
    """Return where the asset is that an input names."""
    is_model = value.type in MODEL_TYPES or (is_arm_id(reference) and "/models/" in reference.lower())
    return "models" if is_model else "data"


def new_job_name(experiment_name: str | None) -> str:
    """Return a name no other job has: the experiment's, the time (UTC) and a random ending."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", experiment_name or "job").strip("-_")[:60] or "job"
    return check_name(f"{stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}", "a job")
