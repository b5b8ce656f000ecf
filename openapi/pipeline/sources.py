"""Where input documents come from: a checkout of the specification repository, or its raw files over https.

What was read is recorded in `versions.toml` as sha256 digests, so that an import is repeatable and a silent
change upstream is noticed.
"""

import hashlib
import json
import posixpath
import tomllib
from pathlib import Path
from typing import Any, Protocol

import httpx
from attrs import field, frozen

from openapi.pipeline.documents import write_whole
from openapi.pipeline.errors import ContractError

RESOURCE_MANAGER = "specification/machinelearningservices/resource-manager/Microsoft.MachineLearningServices"


class Source(Protocol):
    """Reads files by their path inside the specification repository."""

    def read(self, path: str) -> bytes:
        """Return the content of `path`."""

    def list(self, folder: str) -> list[str]:
        """Return the names of the JSON files directly inside `folder`, or [] if it does not exist."""


@frozen
class FolderSource:
    """A checkout of the specification repository."""

    root: Path

    def read(self, path: str) -> bytes:
        """Return the content of `path`."""
        try:
            return (self.root / path).read_bytes()
        except OSError as error:
            raise ContractError(
                f"cannot be read from {self.root} ({error.strerror}); --from takes the folder that holds "
                "'specification/'",
                file=path,
            ) from error

    def list(self, folder: str) -> list[str]:
        """Return the names of the JSON files directly inside `folder`."""
        return sorted(entry.name for entry in (self.root / folder).glob("*.json"))


@frozen
class UrlSource:
    """Raw files of the specification repository under an https base URL."""

    base: str
    client: httpx.Client = field(factory=lambda: httpx.Client(follow_redirects=True, timeout=60))

    def read(self, path: str) -> bytes:
        """Return the content of `path`."""
        url = f"{self.base.rstrip('/')}/{path}"
        try:
            return self.client.get(url).raise_for_status().content
        except httpx.HTTPError as error:
            raise ContractError(f"cannot be downloaded: {error}", file=url) from error

    def list(self, folder: str) -> list[str]:
        """Return nothing: raw files have no listing, so versions.toml has to name the inputs."""
        return []


def open_source(location: str) -> Source:
    """Return the source that `--from` names: an https URL, otherwise a folder."""
    if location.startswith("https://"):
        return UrlSource(location)
    if "://" in location:
        raise ContractError(f"--from {location}: only https URLs and folders can be read")
    if not Path(location).is_dir():
        raise ContractError(f"--from {location}: no such folder")
    return FolderSource(Path(location))


@frozen
class Version:
    """What `versions.toml` knows of one api-version.

    Attributes:
        name: The api-version, as sent in the query string.
        folder: Its folder inside the specification repository.
        documents: Input documents inside `folder`, in the order in which they are merged.
        package: The generated sub-package.
        commit: Revision of the specification repository that was read, if known.
        digests: sha256 of every file read, by path inside the specification repository.
    """

    name: str
    folder: str
    documents: tuple[str, ...]
    package: str
    commit: str = ""
    digests: dict[str, str] = field(factory=dict)


def package_name(api_version: str) -> str:
    """Return the sub-package of an api-version, for example v2021_03_01_preview."""
    return "v" + api_version.replace("-", "_")


def folders_for(root: Path, api_version: str) -> list[Path]:
    """Return the folders in `root` that are for an api-version: that of its family, then its own, where there are any.

    A family's folder is named for its first api-version, with `onward` behind it; of several that are not later than
    `api_version`, it is the latest. Names are spelled as api-versions or as packages are.
    """
    names = {folder.name.removeprefix("v").replace("_", "-"): folder for folder in sorted(root.glob("*/"))}
    families = [name for name in names if name.endswith("-onward") and name[:10] <= api_version[:10]]
    return [names[name] for name in (*families[-1:], api_version) if name in names]


def load_versions(path: Path) -> dict[str, Version]:
    """Read `versions.toml`."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text()) if path.exists() else {}
    return {
        name: Version(
            name=name,
            folder=table["folder"],
            documents=tuple(table["documents"]),
            package=table["package"],
            commit=table.get("commit", ""),
            digests=table.get("sha256", {}),
        )
        for name, table in tables.items()
    }


def save_versions(path: Path, versions: dict[str, Version]) -> None:
    """Write `versions.toml`, api-versions in order."""
    lines = [
        "# What each contract was imported from. `python -m openapi.pipeline import` checks the digests and,",
        "# with --accept-changes, records new ones.",
    ]
    for name in sorted(versions):
        version = versions[name]
        lines += [
            "",
            f'["{name}"]',
            f'package = "{version.package}"',
            f'folder = "{version.folder}"',
            f"documents = {json.dumps(list(version.documents))}",
        ]
        if version.commit:
            lines.append(f'commit = "{version.commit}"')
        lines += ["", f'["{name}".sha256]']
        lines += [f'"{file}" = "{digest}"' for file, digest in sorted(version.digests.items())]
    write_whole(path, "\n".join(lines) + "\n")


def discover_version(name: str, source: Source) -> Version:
    """Find the documents of an api-version that versions.toml does not list: all JSON files beside examples/."""
    for stage in ("preview", "stable"):
        folder = f"{RESOURCE_MANAGER}/{stage}/{name}"
        if documents := source.list(folder):
            return Version(name=name, folder=folder, documents=tuple(documents), package=package_name(name))
    raise ContractError(
        f"api-version {name} is not in versions.toml, and no documents were found under "
        f"{RESOURCE_MANAGER}/{{preview,stable}}/{name}; name an existing version or list its documents there"
    )


class Reader:
    """Reads and parses each document once, and remembers the digest of everything it read."""

    def __init__(self, source: Source) -> None:
        """Read from `source`."""
        self._source = source
        self._documents: dict[str, dict[str, Any]] = {}
        self.digests: dict[str, str] = {}

    def read(self, path: str) -> dict[str, Any]:
        """Return the parsed document at `path` inside the specification repository."""
        path = posixpath.normpath(path)
        if path not in self._documents:
            content = self._source.read(path)
            try:
                document = json.loads(content.decode("utf-8-sig"))
            except ValueError as error:
                raise ContractError(f"is not JSON: {error}", file=path) from error
            if not isinstance(document, dict):
                raise ContractError("is not a JSON object", file=path)
            self._documents[path] = document
            self.digests[path] = hashlib.sha256(content).hexdigest()
        return self._documents[path]


def compare_digests(version: Version, read: dict[str, str]) -> list[str]:
    """Return one line for every file whose content is not the one `versions.toml` recorded."""
    changed = [f"{file}: changed" for file in read if version.digests.get(file) not in (None, read[file])]
    added = [f"{file}: not recorded" for file in read if version.digests and file not in version.digests]
    missing = [f"{file}: recorded, but not read" for file in version.digests if file not in read]
    return sorted(changed + added + missing)
