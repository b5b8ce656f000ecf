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

from amlwrap.assets import EnvironmentDefinition
from amlwrap.jobs import CommandJob, Input, Output, SweepJob, Trial, default_output_path
from amlwrap.references import AssetType, check_name, resolve
from amlwrap.resources.data import is_remote_path
from amlwrap.resources.environments import name_and_version

if TYPE_CHECKING:
    from amlwrap.blob.upload import Progress
    from amlwrap.workspace import Workspace

T = TypeVar("T", bound=Trial)
OpenProgress: TypeAlias = "Callable[[], AbstractContextManager[Progress | None]]"


@frozen
class PlannedRequest:
    """A request that submitting would send."""

    method: str
    path: str
    body: Mapping[str, Any]


class Registrar(Protocol):
    """Turns what is local, or only defined, into registered assets and returns their ARM ids."""

    def code(self, folder: Path) -> str:
        """Return the ARM id of the folder as code."""

    def data(self, path: str | Path) -> str:
        """Return the ARM id of the local path, URL or datastore path as data."""

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Return the ARM id of the defined environment."""


class LiveRegistrar:
    """Uploads and registers.

    Args:
        workspace: where to.
        open_progress: makes what is told of one upload, closed when that has ended.
        on_large, notify: of each upload; see `CodeCollection.upload`.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        open_progress: OpenProgress | None = None,
        on_large: Callable[[str], None] | None = None,
        notify: Callable[[str], None] | None = None,
    ) -> None:
        self._workspace = workspace
        self._open_progress = open_progress or nullcontext
        self._on_large = on_large
        self._notify = notify

    def code(self, folder: Path) -> str:
        """Upload the folder, unless it is there, and register it."""
        with self._open_progress() as progress:
            return self._workspace.code.upload(
                None, folder, progress=progress, on_large=self._on_large, notify=self._notify
            ).id

    def data(self, path: str | Path) -> str:
        """Register the data, uploaded first if it is local and not there."""
        with self._open_progress() as progress:
            return self._workspace.data.create(
                None, path, progress=progress, on_large=self._on_large, notify=self._notify
            ).id

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Register the definition, unless it is registered."""
        return self._workspace.environments.register(definition).id


class DryRun:
    """Works out what the live registrar would send; sends nothing that changes anything."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.requests: list[PlannedRequest] = []

    def code(self, folder: Path) -> str:
        """Record how the folder would be registered."""
        name, version, body = self._workspace.code.plan(folder)
        return self._record("codes", name, version, body)

    def data(self, path: str | Path) -> str:
        """Record how the data would be registered."""
        name, version, body = self._workspace.data.plan(path)
        return self._record("data", name, version, body)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Record how the definition would be registered."""
        name, version = name_and_version(definition)
        body = self._workspace.dialect.encode_environment(definition, description=None, tags={})
        return self._record("environments", name, version, body)

    def request(self, collection: str, name: str, body: Any) -> PlannedRequest:
        """Return the PUT of a resource, with its body as it would be sent."""
        return self._put(self._workspace.scope.resource_id(collection, name), body)

    def _record(self, asset_type: AssetType, name: str, version: str, body: Any) -> str:
        asset_id = self._workspace.scope.asset_id(asset_type, name, version)
        planned = self._put(asset_id, body)
        if planned not in self.requests:
            self.requests.append(planned)
        return asset_id

    def _put(self, path: str, body: Any) -> PlannedRequest:
        dialect = self._workspace.dialect
        return PlannedRequest("PUT", f"{path}?api-version={dialect.api_version}", dialect.to_json(body))


def with_arm_ids(
    job: CommandJob | SweepJob, name: str, workspace: Workspace, registrar: Registrar
) -> CommandJob | SweepJob:
    """Return the job with every reference as an ARM id, and every output of a command job with a place of its own.

    References are resolved before anything is uploaded, so that a job that names something that is not there leaves
    nothing behind. Outputs get the place that the service would choose, since it does not say afterwards which it
    chose; those of a sweep stay open, because its trials would overwrite each other's.

    Args:
        job: as people write it.
        name: what it will be called.
        workspace: where its references lead.
        registrar: registers what is local.

    Raises:
        UsageError: a reference or a path is none.
        NotFoundError: the latest version of something that has none was asked for.
    """
    compute = workspace.scope.resource_id("computes", job.compute)
    if isinstance(job, SweepJob):
        return evolve(job, compute=compute, trial=_trial_with_arm_ids(job.trial, workspace, registrar))
    outputs = {
        output: evolve(value, path=value.path or default_output_path(name, output))
        for output, value in job.outputs.items()
    }
    return _trial_with_arm_ids(evolve(job, compute=compute, outputs=outputs), workspace, registrar)


def _trial_with_arm_ids(trial: T, workspace: Workspace, registrar: Registrar) -> T:
    scope = workspace.scope

    def refer(reference: str, asset_type: AssetType) -> str:
        return resolve(reference, asset_type, scope, lambda name: _latest(workspace, asset_type, name))

    def refer_to_data(value: Input) -> Input:
        return evolve(value, data=refer(value.data, "data")) if _is_registered(value.data) else value

    def output(value: Output) -> Output:
        datastore = value.datastore or workspace.datastores.default().name
        return evolve(value, datastore=scope.resource_id("datastores", datastore))

    def register(value: Input) -> Input:
        return value if _is_registered(value.data) else evolve(value, data=registrar.data(value.data))

    trial = evolve(
        trial,
        code=refer(trial.code, "codes") if isinstance(trial.code, str) else trial.code,
        environment=refer(trial.environment, "environments")
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


def _latest(workspace: Workspace, asset_type: AssetType, name: str) -> str:
    if asset_type == "environments":
        return workspace.environments.get(name).version
    if asset_type == "data":
        return workspace.data.get(name).version
    return workspace.code.get(name).version


def new_job_name(experiment_name: str | None) -> str:
    """Return a name no other job has: the experiment's, the time (UTC) and a random ending."""
    stem = re.sub(r"[^A-Za-z0-9_-]+", "-", experiment_name or "job").strip("-_")[:60] or "job"
    return check_name(f"{stem}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}", "a job")
