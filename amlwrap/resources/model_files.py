"""What a model is, told by the files that lie where somebody says it is: here, or on a datastore."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from amlwrap.assets import AssetType
from amlwrap.assets.model import MLMODEL
from amlwrap.errors import SnapshotError, UsageError
from amlwrap.local_paths import hint_of_path, is_there
from amlwrap.resources.nearest import some

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

    from amlwrap.blob.store import BlobStore

_DEEPEST = 3  # as far below a folder as a model is looked for: a job's own folder has it in outputs/model
_LISTED = 5000
_LARGEST = 1024 * 1024


@frozen(kw_only=True)
class ModelFiles:
    """What lies at a place.

    Attributes:
        place: the place, as it is named in complaints.
        is_file: whether it is a file, and no folder.
        mlmodel: the text of the `MLmodel` in it; None where there is none.
        inner: folders below it that have one, where it has none; each as the place is named.
        names: paths in it of files on a datastore, where it has none.
    """

    place: str
    is_file: bool = False
    mlmodel: str | None = None
    inner: Sequence[str] = ()
    names: Sequence[str] = ()


def files_here(path: Path) -> ModelFiles:
    """Look at a file or folder on this machine.

    Raises:
        SnapshotError: it is not there, or cannot be read.
    """
    place = str(path)
    if not is_there(path):
        raise SnapshotError(f"{place} does not exist{hint_of_path(place)}: check the path.")
    if path.is_file():
        return ModelFiles(place=place, is_file=True)
    mlmodel = path / MLMODEL
    if not mlmodel.is_file():
        patterns = ["*/" * depth + MLMODEL for depth in range(1, _DEEPEST + 1)]
        return ModelFiles(place=place, inner=_folders(str(file) for each in patterns for file in path.glob(each)))
    try:
        return ModelFiles(place=place, mlmodel=mlmodel.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        raise SnapshotError(f"{mlmodel} cannot be read: {error.strerror or error}.") from None


def files_there(store: BlobStore, path: str, place: str) -> ModelFiles | None:
    """Look at a path on an opened datastore, in one request where it is an MLflow model, else in two or three.

    Args:
        store: the datastore.
        path: a blob, or a folder of blobs.
        place: names it in complaints.

    Returns:
        None where nothing is.
    """
    mlmodel = store.service.get_range(f"{path}/{MLMODEL}", 0, _LARGEST)
    if mlmodel is not None:
        return ModelFiles(place=place, mlmodel=mlmodel.decode("utf-8", "replace"))
    below = islice(store.service.list_blobs(f"{path}/"), _LISTED)
    names = [blob.path[len(path) + 1 :] for blob in below if not blob.is_directory]
    if not names and store.service.size(path) is None:
        return None
    inner = _folders(f"{place.rstrip('/')}/{name}" for name in names)
    return ModelFiles(place=place, is_file=not names, inner=inner, names=names)


def type_and_flavors(files: ModelFiles, wanted: AssetType | str | None) -> tuple[AssetType | str, Mapping[str, Any]]:
    """Return what a model is, and how each of its MLflow flavors is loaded.

    Args:
        files: what lies where it is.
        wanted: what somebody says that it is; None for what the files say.

    Raises:
        UsageError: it is no model as far as the files tell, or another one than `wanted`.
    """
    place = files.place
    if files.is_file:
        if place.rpartition("/")[2] == MLMODEL:
            raise UsageError(f"{place} describes an MLflow model: name the folder that it is in.")
        if wanted not in (None, AssetType.CUSTOM_MODEL):
            raise UsageError(f"{place} is a file, and a model of type {wanted} is a folder: name that.")
        return AssetType.CUSTOM_MODEL, {}
    if wanted in (AssetType.CUSTOM_MODEL, AssetType.TRITON_MODEL):
        return wanted, {}
    if files.mlmodel is None:
        raise UsageError(f"{place} is no MLflow model, since it has no file {MLMODEL} in it: {_advice(files.inner)}.")
    return AssetType.MLFLOW_MODEL, read_flavors(files.mlmodel, f"{place}/{MLMODEL}")


def _advice(inner: Sequence[str]) -> str:
    """Return what to do about a folder that is no MLflow model, from those below it that are."""
    if not inner:
        return "name the folder of one, or say that it is of type custom_model"
    return f"{inner[0]} is one, so give that path" if len(inner) == 1 else f"give the path of one: {some(inner)}"


def read_flavors(text: str, file: str) -> dict[str, Any]:
    """Return how each flavor of an MLflow model is loaded, by name, as the service keeps it: all values are text.

    Args:
        text: what the model's `MLmodel` holds.
        file: names that in complaints.

    Raises:
        UsageError: it names no flavor.

    Source: definition `FlavorData`.
    """
    from ruamel.yaml.error import YAMLError

    from amlwrap.jobfile import nodes

    try:
        whole = nodes.compose(text)
    except YAMLError:
        raise UsageError(f"{file} is not YAML, so that it is no MLflow model: save the model anew.") from None
    _, flavors = nodes.entries_of(whole).get("flavors", (None, None)) if nodes.is_mapping(whole) else (None, None)
    if not nodes.is_mapping(flavors) or not flavors.value:
        raise UsageError(f"{file} names no flavors, so that nothing can load the model: save it anew with MLflow.")
    return {name: {"data": _facts(flavor)} for name, (_, flavor) in nodes.entries_of(flavors).items()}


def _facts(flavor: Node) -> dict[str, str]:
    """Return what is said of a flavor: a version that is written 4.10 stays 4.10, and what is nested becomes JSON."""
    from amlwrap.jobfile import nodes

    entries = nodes.entries_of(flavor).items() if nodes.is_mapping(flavor) else ()
    told = {name: node for name, (_, node) in entries if not nodes.is_null(node)}
    return {
        name: nodes.text_of(node) if nodes.is_scalar(node) else json.dumps(nodes.plain(node))
        for name, node in told.items()
    }


def _folders(files: Iterable[str]) -> list[str]:
    return sorted(file.rpartition("/")[0] for file in files if file.rpartition("/")[2] == MLMODEL)
