"""Folders that images are built from: local ones, and the text of a Dockerfile, which is a folder of one file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from amlwrap.assets import EnvironmentDefinition
from amlwrap.blob.hashing import LocalFile
from amlwrap.blob.snapshot import Snapshot, list_files, snapshot_of
from amlwrap.environment_files import read_dockerfile
from amlwrap.errors import SnapshotError
from amlwrap.resources.uploads import files_to_upload

_DOCKERFILE = "Dockerfile"


@contextmanager
def local_context(
    definition: EnvironmentDefinition, *, on_large: Callable[[str], None] | None
) -> Iterator[Snapshot | None]:
    """Yield what is to be uploaded for an image to be built from; None when nothing is.

    What ignore files leave out of code stays home here too, as with Azure's own clients; `.dockerignore` goes along,
    for it is Docker that reads it.

    Args:
        definition: of the environment.
        on_large: see `CodeCollection.upload`.

    Raises:
        SnapshotError: the folder cannot be uploaded as it is, or holds no Dockerfile.
        UsageError: there is much in it and `on_large` is None.
    """
    if definition.dockerfile:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder, "context")
            root.mkdir()
            (root / _DOCKERFILE).write_bytes(definition.dockerfile.encode())
            yield snapshot_of(root, list_files(root, ignore=False), cache_folder=Path(folder))
    elif isinstance(definition.build_context, Path):
        if definition.build_context.is_file():
            raise SnapshotError(f"{definition.build_context} is a file: name the folder that the image is built in.")
        folder_files = files_to_upload(definition.build_context, ignore=True, on_large=on_large)
        _check_dockerfile(definition, folder_files)
        yield snapshot_of(definition.build_context, folder_files)
    else:
        yield None


def _check_dockerfile(definition: EnvironmentDefinition, files: list[LocalFile]) -> None:
    path = PurePosixPath(definition.dockerfile_path or _DOCKERFILE).as_posix()
    if path not in {file.path for file in files}:
        raise SnapshotError(
            f"{definition.build_context} holds no {path} to build an image from, or an ignore file leaves it out: "
            "add it, or say in dockerfile_path where it is."
        )
    read_dockerfile(Path(str(definition.build_context), path))
