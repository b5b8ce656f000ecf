"""What a job leaves: its named outputs, its `outputs` and `logs` folders, and what is registered of it."""

from __future__ import annotations

from pathlib import Path

from amlwrap.assets import AssetType, Data, Model
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.job_folder import KEPT_FOLDERS, JobFolder
from amlwrap.local.engine.job_records import artifact_prefix, output_path
from amlwrap.local.engine.locations import Place
from amlwrap.local.engine.storage import move_file, move_folder
from amlwrap.local.engine.task import MODEL_TYPES, OutputBinding, Task
from amlwrap.local.references import Reference
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.store.records import Filing, Record


async def store_outputs(state: State, job: str, task: Task, folder: JobFolder) -> None:
    """Store everything that a job has left.

    Raises:
        JobFailure: an output is not what it should be, or is to be registered and is not there.
    """
    for name, output in task.outputs.items():
        place = Place(output.place.container, output_path(output.place.path, job, name))
        if not await _store_output(state, name, output, folder.output(name), place) and output.asked.asset_name:
            raise JobFailure(f"The output '{name}' cannot be registered: the job has left nothing there.")
    for kind in KEPT_FOLDERS:
        place = Place(ARTIFACT_CONTAINER, f"{artifact_prefix(job)}/{kind}")
        for node in range(task.nodes):
            await move_folder(state, folder.node(node) / kind, place)


async def _store_output(state: State, name: str, output: OutputBinding, written: Path, place: Place) -> int:
    """Store what there is of a named output; return how many files there were."""
    if written.is_dir() == output.is_file and written.exists():
        wanted, made = ("file", "folder") if output.is_file else ("folder", "file")
        kind = output.asked.type or AssetType.URI_FOLDER
        raise JobFailure(f"The output '{name}' is a {wanted} by its type, {kind}; the job made a {made}.")
    if not output.is_file:
        return await move_folder(state, written, place)
    if not written.exists():
        return 0
    await move_file(state, written, place)
    return 1


def register_outputs(state: State, job: str, task: Task) -> None:
    """Register the outputs that have a name as assets, each as a new version."""
    for name, output in task.outputs.items():
        if output.asked.asset_name:
            _register(state, job, name, output)


def _register(state: State, job: str, name: str, output: OutputBinding) -> None:
    asked = output.asked
    asset, kind = str(asked.asset_name), asked.type or AssetType.URI_FOLDER
    collection = "models" if kind in MODEL_TYPES else "data"
    version = asked.asset_version or _next_version(state, collection, asset)
    path = output_path(asked.path, job, name)
    identity = Reference(collection, asset, version).id
    value: Data | Model
    if collection == "models":
        value = Model(
            name=asset, version=version, id=identity, path=path, datastore_id=asked.datastore, type=kind, job_name=job
        )
    else:
        value = Data(name=asset, version=version, id=identity, path=path, datastore_id=asked.datastore, type=kind)
    if state.records.find(f"{collection}/versions", version, asset):
        raise JobFailure(f"The output '{name}' cannot be registered: {asset}:{version} exists already.")
    container = state.records.find(collection, asset) or state.records.put(Record(kind=collection, name=asset))
    state.records.put(
        Record(kind=f"{collection}/versions", parent=container.name, name=version, value=value, filing=Filing())
    )


def _next_version(state: State, collection: str, asset: str) -> str:
    numbers = [int(each.name) for each in state.records.list(f"{collection}/versions", asset) if each.name.isdecimal()]
    return str(max(numbers, default=0) + 1)
