"""A mapping of a job file whose every value knows its line, so that each complaint can say where.

A section is read key by key; keys that nobody asked for are unknown, and `done` says so.
"""

from __future__ import annotations

import reprlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.scalarbool import ScalarBoolean

from amlwrap.errors import InvalidJobError

Scalar = str | int | float | bool


class LocatedJobError(InvalidJobError):
    """A complaint that names file, line and key already."""


class Section:
    """One mapping of a file.

    Args:
        values: the mapping, with the lines that ruamel.yaml keeps.
        file: the file, as it is named in complaints; paths in it are relative to its folder.
        path: key of the mapping, such as `resources`, and empty for the whole file.
        inexpressible: keys of the schema that cannot be expressed, each with what to do instead.
    """

    def __init__(
        self, values: CommentedMap, file: Path, path: str = "", inexpressible: Mapping[str, str] | None = None
    ) -> None:
        self.values = values
        self.file = file
        self.path = path
        self._inexpressible = inexpressible or {}
        self._asked: set[str] = set()

    def take(self, key: str) -> Any:
        """Return the value of a key as YAML has it, None where it is missing or null."""
        self._asked.add(key)
        return plain(self.values.get(key))

    def text(self, key: str) -> str | None:
        """Return text; numbers are taken as they are written."""
        value = self.take(key)
        if value is None:
            return None
        if not isinstance(value, Scalar):
            self.fail(key, f"must be text, not {_kind(value)}.")
        return scalar_text(value)

    def required_text(self, key: str) -> str:
        """Return text that must be there."""
        value = self.text(key)
        if not value:
            others = {str(other) for other in self.values} - self._asked - set(self._inexpressible)
            for misspelt in get_close_matches(key, others, n=1, cutoff=0.8):
                self.fail(misspelt, f"there is no such key; did you mean {key!r}?")
            self.fail(key, "is missing.")
        return value

    def number(self, key: str) -> float | None:
        """Return a number."""
        value = self.take(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            self.fail(key, f"must be a number, not {value!r}.")
        return value

    def whole(self, key: str) -> int | None:
        """Return a whole number."""
        value = self.take(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            self.fail(key, f"must be a whole number, not {value!r}.")
        return value

    def word(self, key: str, words: Mapping[str, str]) -> str | None:
        """Return what a word means, whatever its case and separators: `ro_mount`, `RoMount` and `ro-mount` are one.

        Args:
            key: the key.
            words: the words of the schema, and what each stands for.
        """
        value = self.text(key)
        if value is None:
            return None
        folded = _fold(value)
        meanings = [meaning for word, meaning in words.items() if folded in (_fold(word), _fold(meaning))]
        if not meanings:
            self.fail(key, f"{value!r} is not one of {', '.join(words)}.")
        return meanings[0]

    def section(self, key: str, inexpressible: Mapping[str, str] | None = None) -> Section:
        """Return the mapping under a key; an empty one where it is missing."""
        value = self.take(key)
        if value is None:
            return Section(CommentedMap(), self.file, self._join(key))
        if not isinstance(value, CommentedMap):
            self.fail(key, f"must be a mapping, not {_kind(value)}.")
        return Section(value, self.file, self._join(key), inexpressible)

    def texts(self, key: str) -> dict[str, str]:
        """Return a mapping of name to text."""
        section = self.section(key)
        return {name: section.text(name) or "" for name in section.names()}

    def names(self) -> list[str]:
        """Return the keys of a mapping whose keys are names rather than words of the schema."""
        for key in self.values:
            if not isinstance(key, str):
                self.fail(key, "names are text: put quotes around it.")
        return [str(key) for key in self.values]

    def local_path(self, key: str, text: str) -> Path:
        """Return a path relative to the file's folder; it must exist."""
        path = self.file.parent / text.removeprefix("file:")
        if not path.exists():
            self.fail(key, f"there is no file or folder {text!r} beside the job file.")
        return path

    def done(self) -> None:
        """Refuse keys that cannot be expressed, and keys that the schema does not have."""
        for key in self.values:
            if key in self._asked:
                continue
            if key in self._inexpressible:
                self.fail(key, f"this api-version cannot express it: {self._inexpressible[key]}")
            known = sorted(self._asked | set(self._inexpressible))
            close = get_close_matches(str(key), known, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"known here are {', '.join(known)}."
            self.fail(key, f"there is no such key; {hint}")

    def fail(self, key: object, sentence: str) -> NoReturn:
        """Raise what is wrong with a key, with its line."""
        raise LocatedJobError(f"{self.where(key)}: {sentence}")

    def where(self, key: object) -> str:
        """Return file, line and key."""
        lines = self.values.lc.data or {}
        line = f", line {lines[key][0] + 1}" if key in lines else ""
        return f"{self.file}{line}: {self._join(str(key))}"

    @contextmanager
    def located(self, key: object) -> Iterator[None]:
        """Put file, line and key in front of what a value's own checks complain about."""
        try:
            yield
        except LocatedJobError:
            raise
        except InvalidJobError as error:
            raise LocatedJobError(f"{self.where(key)}: {error}") from None

    def _join(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def read_section(file: Path, overrides: Sequence[str] = (), inexpressible: Mapping[str, str] | None = None) -> Section:
    """Read a YAML file that holds one mapping, and change values in it.

    Args:
        file: the file.
        overrides: `a.b=VALUE`, the value in YAML; missing mappings on the way are made.
        inexpressible: keys that are refused with what to do instead.

    Raises:
        InvalidJobError: the file cannot be read, is no YAML or no mapping, or an override fits nowhere.
    """
    try:
        values = _yaml().load(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InvalidJobError(f"{file} cannot be read: {reason}.") from None
    except MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise InvalidJobError(f"{file}{line}: this is not YAML: {error.problem}.") from None
    except YAMLError as error:
        raise InvalidJobError(f"{file}: this is not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(values, CommentedMap):
        raise InvalidJobError(f"{file}: a mapping is expected, not {_kind(values)}.")
    for override in overrides:
        _override(values, override)
    return Section(values, file, inexpressible=inexpressible)


def _override(values: CommentedMap, override: str) -> None:
    path, equals, text = override.partition("=")
    keys = path.split(".")
    if not equals or not all(keys):
        raise InvalidJobError(f"--set {override}: write KEY=VALUE, with dots between the keys of nested mappings.")
    for key in keys[:-1]:
        values = values.setdefault(key, CommentedMap())
        if not isinstance(values, CommentedMap):
            raise InvalidJobError(f"--set {override}: {key!r} is not a mapping, so nothing can be set in it.")
    try:
        values[keys[-1]] = _yaml().load(text) if text else None
    except YAMLError:
        raise InvalidJobError(f"--set {override}: the value is not YAML; put quotes around text.") from None
    if values.lc.data:
        values.lc.data.pop(keys[-1], None)  # the value comes from no line


def _yaml() -> YAML:
    return YAML(typ="rt", pure=True)


def plain(value: Any) -> Any:
    """Return a scalar as Python has it rather than as ruamel.yaml keeps it; dates are text, as they were written."""
    match value:
        case bool() | ScalarBoolean():
            return bool(value)
        case int():
            return int(value)
        case float():
            return float(value)
        case str():
            return str(value)
        case date():
            return value.isoformat()
    return value


def scalar_text(value: Scalar) -> str:
    """Return a scalar as text, booleans as YAML writes them."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _fold(word: str) -> str:
    return word.replace("_", "").replace("-", "").lower()


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a mapping"
    return reprlib.repr(plain(value))
