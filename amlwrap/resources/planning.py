"""What submitting a job would come to, found out by reading alone."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import AuthenticationError, ConnectionFailedError, PermissionDeniedError, StorageError, UsageError
from amlwrap.job import CommandJob, Input, Job, SweepJob
from amlwrap.job.plan import Plan, PlannedAsset, PlannedUpload
from amlwrap.references import Collection, asset_name_and_version, is_arm_id, is_registry_reference, noun_of
from amlwrap.resources.capacity import plan_compute, plan_quotas
from amlwrap.resources.job_names import find_job
from amlwrap.resources.limits import check_limits
from amlwrap.resources.sending import check_described, find_compute
from amlwrap.resources.settling import collection_of
from amlwrap.resources.submission import DryRun, resolved
from amlwrap.resources.uploads import folder_path, home_of
from amlwrap.resources.versions import find_version

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from amlwrap.assets import Code, Data, Datastore
    from amlwrap.blob.snapshot import Snapshot, SnapshotFile
    from amlwrap.dialects.base import Dialect
    from amlwrap.resources.job_assets import Assets

# What may keep somebody from seeing what storage holds who may well submit.
_UNSEEN = (StorageError, ConnectionFailedError, AuthenticationError, PermissionDeniedError)


class Planner(DryRun):
    """Works out what the live registrar would send and make, and looks what of it is there.

    Args:
        assets, dialect, datastore: as of `DryRun`.
        auth: how to sign in to storage; see `CodeCollection.upload`.
        warn: told in one sentence what could not be found out.
    """

    def __init__(
        self, assets: Assets, dialect: Dialect, datastore: str | None, auth: str | None, warn: Callable[[str], None]
    ) -> None:
        super().__init__(assets, dialect, datastore)
        self._auth = auth
        self._warn = warn
        self.uploads: list[PlannedUpload] = []
        self.assets: list[PlannedAsset] = []

    def code(self, folder: Path) -> str:
        """Note what of the folder is there."""
        reference, snapshot = super().code(folder), self._assets.code.snapshot(folder)
        registered = self._registered(reference, "codes", self._dialect.get_code)
        self._note_upload("code", folder, snapshot, registered)
        return reference

    def data(self, value: Input) -> str:
        """Note what of the data is there."""
        reference = super().data(value)
        registered = self._registered(reference, "data", self._dialect.get_data)
        if isinstance(value.data, Path):
            self._note_upload("data", value.data, self._assets.data.snapshot(value.data), registered)
        return reference

    def files(self, path: Path) -> str:
        """Note what of the files is there."""
        self._note_upload("model", path, self._assets.data.snapshot(path), None)
        return super().files(path)

    def environment(self, definition: EnvironmentDefinition) -> str:
        """Note whether the definition is registered, and what its image is built from."""
        from amlwrap.resources.build_contexts import local_context

        reference = super().environment(definition)
        builds = self._dialect.builds_from_folders
        with local_context(definition, on_large=self._warn) if builds else nullcontext() as snapshot:
            if snapshot is not None:
                self._note_upload("environment", definition.build_context or "Dockerfile", snapshot, None)
        name, version = _named(reference)
        exists = self._assets.has(name, "environments", version)
        self._note_asset("environments", reference, exists=exists, is_made=not exists)
        return reference

    def refer(self, reference: str, collection: Collection) -> None:
        """Note whether what the job refers to is there."""
        exists: bool | None = None
        if self._assets.scope.holds(reference):
            if any(_is_named(asset, reference, collection) for asset in self.assets):
                return
            exists = True
            try:
                self._assets.check_there(reference, collection)
            except UsageError as error:
                exists = False
                self._warn(f"{str(error)[0].upper()}{str(error)[1:]}")
        self._note_asset(collection, reference, exists=exists, is_made=False)

    def _registered(
        self, reference: str, collection: Collection, get: Callable[[str, str], Code | Data]
    ) -> Code | Data | None:
        found = find_version(get, *_named(reference))
        self._note_asset(collection, reference, exists=found is not None, is_made=found is None)
        return found

    def _note_asset(self, collection: Collection, reference: str, *, exists: bool | None, is_made: bool) -> None:
        is_here = self._assets.scope.holds(reference)
        name, version = (is_here and asset_name_and_version(reference)) or (reference, None)
        asset = PlannedAsset(what=noun_of(collection), name=name, version=version, exists=exists, is_made=is_made)
        if asset not in self.assets:
            self.assets.append(asset)

    def _note_upload(self, what: str, path: str | Path, snapshot: Snapshot, registered: Code | Data | None) -> None:
        from amlwrap.blob.snapshot import check_limits as check_size

        if sentence := check_size(snapshot.root, snapshot.files):
            self._warn(sentence)
        stores = self._assets.datastores
        target = stores.named_or_default(self._datastore)
        home = home_of(stores, registered, target, wanted=self._datastore) if registered else target
        missing: Sequence[SnapshotFile] | None = ()
        # Of what lies elsewhere, others take care.
        if home is not None and not (registered and snapshot.hash not in registered.path):
            missing = self._missing(home, snapshot)
        upload = PlannedUpload(
            what=what, path=str(path), datastore=home.name if home else None, files=len(snapshot.files),
            size=snapshot.size, missing_files=None if missing is None else len(missing),
            missing_size=None if missing is None else sum(file.size for file in missing),
        )  # fmt: skip
        if upload not in self.uploads:
            self.uploads.append(upload)

    def _missing(self, home: Datastore, snapshot: Snapshot) -> Sequence[SnapshotFile] | None:
        from amlwrap.blob.upload import plan_upload

        try:
            with self._assets.datastores.open_store(home, auth=self._auth, notify=self._warn) as store:
                return plan_upload(store, folder_path(snapshot), snapshot).missing
        except _UNSEEN as error:
            self._warn(f"What datastore {home.name} has already cannot be seen: {error}")
            return None


def make_plan(
    assets: Assets,
    get_job: Callable[[str], Job],
    job: CommandJob | SweepJob,
    *,
    datastore: str | None,
    auth: str | None,
) -> Plan:
    """Return what submitting a description would come to; see `JobCollection.plan`."""
    described, name = check_described(job, assets)
    warnings: list[str] = []

    def warn(sentence: str) -> None:
        if sentence not in warnings:
            warnings.append(sentence)

    def plan_in(dialect: Dialect) -> Plan:
        check_limits(dialect, described)
        if described.name is not None and (there := find_job(get_job, name)):
            warn(f"Job {name} is there already, {there.status}: if it is the same as this one, nothing is submitted.")
        compute = find_compute(assets.computes, described.compute)
        planner = Planner(assets, dialect, datastore, auth, warn)
        whole = resolved(described, name, assets, planner, uris=dialect.inputs_take_uris)
        _refer_to_all(planner, whole)
        where, size, region = plan_compute(dialect, described, compute, warn)
        quotas = (
            plan_quotas(dialect, assets.scope, where, size, region, warn, is_local=assets.is_local)
            if size and region
            else []
        )
        return Plan(
            job=described, name=described.name, uploads=planner.uploads, assets=planner.assets, compute=where,
            quotas=quotas, warnings=warnings,
        )  # fmt: skip

    return assets.ask(plan_in)


def _refer_to_all(planner: Planner, job: CommandJob | SweepJob) -> None:
    trial = job.trial if isinstance(job, SweepJob) else job
    if isinstance(trial.code, str):
        planner.refer(trial.code, "codes")
    if isinstance(trial.environment, str):
        planner.refer(trial.environment, "environments")
    for value in trial.inputs.values():
        if isinstance(value, Input) and isinstance(value.data, str) and _is_asset(value.data):
            planner.refer(value.data, collection_of(value))


def _is_asset(data: str) -> bool:
    return is_arm_id(data) or is_registry_reference(data)


def _named(reference: str) -> tuple[str, str]:
    name, version = asset_name_and_version(reference) or ("", "")
    return name, version


def _is_named(asset: PlannedAsset, reference: str, collection: Collection) -> bool:
    return (asset.what, asset.name, asset.version) == (noun_of(collection), *_named(reference))
