"""One attempt to serve a definition of a deployment: its folder, with model, code, Python environment and logs.

The folder of a deployment, named by its number, holds one for each release, and says which of them serves and which
came last. What a release needs to be started again is in it, so that it outlives the server and what it was made of.
"""

from __future__ import annotations

import contextlib
import json
import uuid
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from amlwrap.assets import LogContainer, OnlineDeployment
from amlwrap.local.engine.deployments.logs import say
from amlwrap.local.engine.storage import remove_tree
from amlwrap.local.store.values import dump_value, load_value

_DEFINITION = "release.json"
_SERVING, _LATEST = "serving", "latest"


@frozen
class Release:
    """A release.

    Attributes:
        folder: where it is.
        deployment: what it serves.
    """

    folder: Path
    deployment: OnlineDeployment

    @property
    def python(self) -> Path:
        """Its Python environment."""
        return self.folder / "python"

    @property
    def code(self) -> Path:
        """Where its code is, if it has any."""
        return self.folder / "code"

    @property
    def models(self) -> Path:
        """Where its model is, below folders of its name and version."""
        return self.folder / "azureml-models"

    def log(self, container: LogContainer) -> Path:
        """Return the log of a container."""
        return self.folder / "logs" / f"{container}.log"

    def tell(self, line: str) -> None:
        """Add a line of the workspace's own to the log of what is fetched and built."""
        say(self.log(LogContainer.STORAGE_INITIALIZER), line)

    def remove_all_but_logs(self) -> None:
        """Remove what is of no use to a release that failed."""
        for part in self.folder.iterdir() if self.folder.is_dir() else ():
            if part.name != "logs":
                remove_tree(part) if part.is_dir() else part.unlink()

    def write(self, model: Path | None, conda_file: str | None) -> None:
        """Remember what was fetched, which makes the release one that can be started without fetching again."""
        inside = model.relative_to(self.folder).as_posix() if model else None
        content = [dump_value(self.deployment), inside, conda_file]
        _replace(self.folder / _DEFINITION, json.dumps(content))

    def read(self) -> tuple[Path | None, str | None] | None:
        """Return what `write` remembered, None while nothing was."""
        found = _read(self.folder / _DEFINITION)
        if found is None:
            return None
        _, model, conda_file = json.loads(found)
        return self.folder / model if model else None, conda_file


@frozen
class Releases:
    """The releases of one deployment; `folder` is where they are."""

    folder: Path

    def begin(self, deployment: OnlineDeployment) -> Release:
        """Make the folder of a new release, the latest from now on."""
        release = Release(self.folder / str(uuid.uuid4()), deployment)
        (release.folder / "logs").mkdir(parents=True)
        _replace(self.folder / _LATEST, release.folder.name)
        self._clear()
        return release

    def serve(self, release: Release) -> None:
        """Remember which release serves."""
        _replace(self.folder / _SERVING, release.folder.name)

    def serving(self) -> Release | None:
        """Return the release that served last, if it is there as a whole."""
        name = _read(self.folder / _SERVING)
        content = _read(self.folder / name / _DEFINITION) if name else None
        if name is None or content is None:
            return None
        value = load_value(json.loads(content)[0])
        return Release(self.folder / name, value) if isinstance(value, OnlineDeployment) else None

    def latest_log(self, container: LogContainer) -> Path | None:
        """Return the log of the release that came last."""
        name = _read(self.folder / _LATEST)
        return self.folder / name / "logs" / f"{container}.log" if name else None

    def _clear(self) -> None:
        """Remove releases that neither serve nor came last: those that failed before."""
        kept = {_read(self.folder / marker) for marker in (_SERVING, _LATEST)}
        for folder in self._folders():
            if folder.name not in kept:
                remove_tree(folder)

    def _folders(self) -> Iterator[Path]:
        return (part for part in list(self.folder.iterdir()) if part.is_dir())


def _replace(file: Path, text: str) -> None:
    """Write a file that is there as a whole, or as it was."""
    part = file.with_name(f"{file.name}.part")
    part.write_text(text, "utf-8")
    part.replace(file)


def _read(file: Path) -> str | None:
    with contextlib.suppress(FileNotFoundError):
        return file.read_text("utf-8")
    return None
