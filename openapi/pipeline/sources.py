"""Where input documents come from: a checkout of the specification repository, or its raw files over https.

What was read is recorded in `versions.toml` as sha256 digests, so that an import is repeatable and a silent
change upstream is noticed.
"""

import json
import posixpath
import tomllib
from pathlib import Path
from typing import Any, NoReturn, Protocol

from attrs import field, frozen

from openapi.pipeline.documents import write_whole
from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.layouts import digest, short_path
from openapi.pipeline.web import UrlSource, listing_of

# What an entry of versions.toml has, and what it is to be.
_ENTRY: dict[str, type] = {"folder": str, "documents": list, "package": str, "commit": str, "sha256": dict}
_SAID: dict[type, str] = {str: "a text", list: "a list of texts", dict: "a table of texts"}


class Source(Protocol):
    """Reads files by their path inside the specification repository."""

    @property
    def place(self) -> str:
        """What messages call it."""

    def read(self, path: str) -> bytes:
        """Return the content of `path`."""

    def has(self, path: str) -> bool:
        """Whether there is a file `path`."""

    def documents(self, folder: str) -> list[str]:
        """Return the names of the JSON files directly inside `folder`, or [] if it does not exist."""

    def folders(self, folder: str) -> list[str]:
        """Return the names of the folders directly inside `folder`, or [] if it does not exist."""


@frozen
class FolderSource:
    """A checkout of the specification repository."""

    root: Path

    @property
    def place(self) -> str:
        """The folder."""
        return str(self.root)

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

    def has(self, path: str) -> bool:
        """Whether there is a file `path`."""
        return (self.root / path).is_file()

    def documents(self, folder: str) -> list[str]:
        """Return the names of the JSON files directly inside `folder`."""
        return sorted(entry.name for entry in (self.root / folder).glob("*.json"))

    def folders(self, folder: str) -> list[str]:
        """Return the names of the folders directly inside `folder` that hold documents themselves."""
        return sorted(entry.name for entry in (self.root / folder).glob("*/") if any(entry.glob("*.json")))


def open_source(location: str) -> Source:
    """Return the source that `--from` names: an https URL, otherwise a folder.

    Raises:
        UsageError: it is neither, or a folder that does not hold the specification repository.
    """
    if not location:
        raise UsageError(
            "--from: no place is given; name a checkout of azure-rest-api-specs, or the https URL of its raw files, "
            "with --from (FROM=... for make) or in AMLWRAP_UPSTREAM"
        )
    if location.startswith("https://"):
        return UrlSource(location, listing_of(location))
    if "://" in location:
        raise UsageError(f"--from {location}: only https URLs and folders can be read")
    if not Path(location).is_dir():
        what = "is a file, not a folder" if Path(location).exists() else "no such folder"
        raise UsageError(f"--from {location}: {what}")
    if not (Path(location) / "specification").is_dir():
        raise UsageError(f"--from {location}: holds no 'specification/'; name a checkout of azure-rest-api-specs")
    return FolderSource(Path(location))


@frozen
class Version:
    """What `versions.toml` knows of one api-version.

    Attributes:
        name: The api-version, as sent in the query string.
        folder: Its folder: as `short_path` has it, or, once it is located in a source, inside that.
        documents: Input documents inside `folder`, in the order in which they are merged.
        package: The generated sub-package.
        commit: Revision of the specification repository that was read, if known.
        digests: Digest of every file read, by what `short_path` calls it.
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
    """Read `versions.toml`.

    Raises:
        ContractError: it is not TOML, or an entry lacks something, or has something else in its place.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    except ValueError as error:  # of TOML, or of UTF-8
        raise ContractError(f"is not TOML: {error}", file=path.name) from error
    return {name: _version(name, table) for name, table in tables.items()}


def _version(name: str, table: Any) -> Version:
    if not isinstance(table, dict):
        raise ContractError(f"{name} is not a table", file="versions.toml")
    if missing := [key for key in ("folder", "documents", "package") if not table.get(key)]:
        raise ContractError(f"the entry of {name} has no {missing[0]}", file="versions.toml")
    for key, kind in _ENTRY.items():
        value = table.get(key, kind())
        texts = value.values() if isinstance(value, dict) else value
        if not isinstance(value, kind) or not all(isinstance(text, str) for text in texts):
            raise ContractError(
                f"the entry of {name} has something else as {key} than {_SAID[kind]}", file="versions.toml"
            )
    return Version(
        name=name,
        folder=short_path(table["folder"]),
        documents=tuple(table["documents"]),
        package=table["package"],
        commit=table.get("commit", ""),
        digests={short_path(file): value for file, value in table.get("sha256", {}).items()},
    )


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
            f'folder = "{short_path(version.folder)}"',
            f"documents = {json.dumps(list(version.documents))}",
        ]
        if version.commit:
            lines.append(f'commit = "{version.commit}"')
        lines += ["", f'["{name}".sha256]']
        lines += [f'"{file}" = "{digest}"' for file, digest in sorted(version.digests.items())]
    write_whole(path, "\n".join(lines) + "\n")


def _parse(content: bytes, path: str) -> dict[str, Any]:
    """Return the JSON object that `content` is, or say why it is none."""

    def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if found.setdefault(key, value) != value:
                raise ContractError(
                    f"an object has two members {key!r} that differ; one of them would be lost", file=path
                )
        return found

    def refuse(constant: str) -> NoReturn:
        raise ValueError(f"{constant} is no JSON number")

    if not content.strip():
        raise ContractError("is empty", file=path)
    try:
        document = json.loads(content.decode("utf-8-sig"), object_pairs_hook=members, parse_constant=refuse)
    except ValueError as error:
        raise ContractError(f"is not JSON: {error}", file=path) from error
    except RecursionError as error:
        raise ContractError("is nested too deeply", file=path) from error
    if not isinstance(document, dict):
        raise ContractError("is not a JSON object", file=path)
    return document


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
            self._documents[path] = _parse(content, path)
            self.digests[short_path(path)] = digest(path, content)
        return self._documents[path]


def compare_digests(version: Version, read: dict[str, str]) -> list[str]:
    """Return one line for every file whose content is not the one `versions.toml` recorded."""
    changed = [f"{file}: changed" for file in read if version.digests.get(file) not in (None, read[file])]
    added = [f"{file}: not recorded" for file in read if version.digests and file not in version.digests]
    missing = [f"{file}: recorded, but not read" for file in version.digests if file not in read]
    return sorted(changed + added + missing)
