"""A mapping of a job file whose every value knows its line and its text, so that each complaint can say where.

A section is read key by key; keys that nobody asked for are unknown, and `done` says so. What kind of value a key holds
is for the reader to say, not for YAML to guess:

| asked with | the value is |
| --- | --- |
| `text`, `required_text`, `word`, `texts` | the characters that stand in the file: `1.10` is no 1.1, `01234` no 1234 |
| `number`, `whole` | a number, and nothing else |
| `scalar`, `scalars` | text, number or boolean, as YAML takes it |
| `section`, `yaml` | a mapping: to be read key by key, or as it is written |
| `has`, `is_mapping`, `is_list`, `is_scalar`, `skip` | whatever it is |

`null`, `~` and nothing at all are a key that is not given.
"""

from __future__ import annotations

import reprlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import nodes
from amlwrap.local_paths import hint_of_path, is_there
from amlwrap.references import is_bare_name
from amlwrap.scalars import Scalar

_LARGEST = 2**63 - 1


class LocatedJobError(InvalidJobError):
    """A complaint that names file, line and key already."""


class Section:
    """One mapping of a file.

    Args:
        mapping: the mapping; None where the file has none.
        file: the file, as it is named in complaints; paths in it are relative to its folder.
        path: key of the mapping, such as `resources`, and empty for the whole file.
        place: where that key stands, as complaints begin; the file when None.
        inexpressible: keys of the schema that amlwrap does not offer, each with what to do instead.
    """

    def __init__(
        self,
        mapping: MappingNode | None,
        file: Path,
        path: str = "",
        place: str | None = None,
        inexpressible: Mapping[str, str] | None = None,
    ) -> None:
        self.file = file
        self.path = path
        self._place = f"{file}: " if place is None else place
        self.mapping = mapping
        self._entries = {} if mapping is None else nodes.entries_of(mapping)
        self._inexpressible = inexpressible or {}
        self._asked: set[str] = set()
        self._skipped: set[str] = set()

    @property
    def keys(self) -> list[str]:
        """Its keys, whatever they hold; to look at them is not to ask for them."""
        return list(self._entries)

    @property
    def is_empty(self) -> bool:
        """Whether it has no keys, or is not there at all."""
        return not self._entries

    def has(self, key: str) -> bool:
        """Whether a key is given, and not null."""
        return self._take(key) is not None

    def skip(self, *keys: str) -> None:
        """Let keys stand, whatever they hold."""
        self._skipped.update(keys)

    def is_mapping(self, key: str) -> bool:
        """Whether a key holds a mapping."""
        return nodes.is_mapping(self._take(key))

    def is_list(self, key: str) -> bool:
        """Whether a key holds a list."""
        return nodes.is_list(self._take(key))

    def is_scalar(self, key: str) -> bool:
        """Whether a key holds text, a number or a boolean."""
        return nodes.is_scalar(self._take(key))

    def text(self, key: str) -> str | None:
        """Return the characters that stand in the file, without their quotes; None where there are none."""
        node = self._take(key)
        if node is None:
            return None
        if not nodes.is_scalar(node):
            self.fail(key, f"must be text, not {nodes.describe(node)}.")
        return nodes.text_of(node)

    def required_text(self, key: str, hint: str = "") -> str:
        """Return text that must be there; the hint says what to write where it is not."""
        value = self.text(key)
        if not value:
            others = set(self._entries) - self._asked - set(self._inexpressible)
            for misspelt in get_close_matches(key, others, n=1, cutoff=0.8):
                self.fail(misspelt, f"there is no such key; did you mean {key!r}?")
            self.fail(key, f"is missing{hint}.")
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

    def texts(self, key: str) -> dict[str, str]:
        """Return a mapping of name to text; a name with nothing behind it has an empty text."""
        section = self.section(key)
        return {name: section._text_of_name(name) for name in section.names()}

    def number(self, key: str) -> float | None:
        """Return a number."""
        value = self.scalar(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            self.fail(key, f"must be a number, not {nodes.describe(self._take(key))}.")
        return value

    def whole(self, key: str) -> int | None:
        """Return a whole number."""
        value = self.scalar(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
            self.fail(key, f"must be a whole number, not {nodes.describe(self._take(key))}.")
        return value

    def scalar(self, key: str) -> Scalar | None:
        """Return text, a number or a boolean, whichever YAML takes the value for."""
        node = self._take(key)
        return None if node is None else self._scalar(key, node)

    def scalars(self, key: str) -> list[Scalar] | None:
        """Return a list of texts, numbers and booleans, read as those of the command line are."""
        node = self._take(key)
        if node is None:
            return None
        if not nodes.is_list(node):
            self.fail(key, f"must be a list, not {nodes.describe(node)}.")
        return [self._scalar(key, item, nodes.choice_of) for item in node.value]

    def section(self, key: str, inexpressible: Mapping[str, str] | None = None) -> Section:
        """Return the mapping under a key; an empty one where it is missing."""
        node = self._take(key)
        if node is not None and not nodes.is_mapping(node):
            self.fail(key, f"must be a mapping, not {nodes.describe(node)}.")
        return Section(node, self.file, self._join(key), self._locate(key), inexpressible)

    def yaml(self, key: str) -> str:
        """Return the mapping under a key as YAML, its values as they are written."""
        node = self._take(key)
        if not nodes.is_mapping(node):
            self.fail(key, f"must be a mapping, not {nodes.describe(node)}.")
        return nodes.yaml_text(node)

    def names(self) -> list[str]:
        """Return the keys of a mapping whose keys are names rather than words of the schema."""
        for name, (key, _) in self._entries.items():
            if not nodes.is_text(key):
                self.fail(name, "names are text: put quotes around it.")
        return list(self._entries)

    def local_path(self, key: str, text: str) -> Path:
        """Return a path relative to the file's folder; it must exist."""
        path = self.file.parent / text.removeprefix("file:")
        if not is_there(path):
            self.fail(key, f"there is no file or folder {text!r} beside {self.file.name}{_hint_of_path(text)}.")
        return path

    def done(self) -> None:
        """Refuse keys that amlwrap does not offer, and keys that the schema does not have."""
        for key in self._entries:
            if key in self._asked | self._skipped:
                continue
            if key in self._inexpressible:
                self.fail(key, f"amlwrap does not offer it: {self._inexpressible[key]}")
            close = get_close_matches(key, self._asked | set(self._inexpressible), n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"there are {', '.join(sorted(self._asked))}."
            self.fail(key, f"there is no such key; {hint}")

    def fail(self, key: str, sentence: str) -> NoReturn:
        """Raise what is wrong with a key, with its line."""
        raise LocatedJobError(f"{self.where(key)}: {sentence}")

    def where(self, key: str) -> str:
        """Return file, line and key, or `--set` and key; a missing key has the line of what it is missing in."""
        return f"{self._locate(key)}{self._join(key)}"

    def place(self, path: str) -> str:
        """Return file, line and path of what may stand deep in the section, also after it was read.

        Args:
            path: keys with dots between them, such as `inputs.model.type`; a key may have dots of its own.

        Returns:
            The line is that of the last key on the path which the file has; without any, there is none.
        """
        place, rest = self._place, path
        node: Node | None = self.mapping
        while rest and isinstance(node, MappingNode):
            entries = nodes.entries_of(node)
            found = [key for key in entries if f"{rest}.".startswith(f"{key}.")]
            if not found:
                break
            key = max(found, key=len)
            rest = rest[len(key) + 1 :]
            place, node = self._place_of(entries[key][0]), entries[key][1]
        return f"{place}{self._join(path)}"

    @contextmanager
    def located(self, key: str) -> Iterator[None]:
        """Put file, line and key in front of what a value's own checks complain about."""
        try:
            yield
        except LocatedJobError:
            raise
        except InvalidJobError as error:
            raise LocatedJobError(f"{self.where(key)}: {error.problem}") from None

    def _take(self, key: str) -> Node | None:
        self._asked.add(key)
        node = self._entries[key][1] if key in self._entries else None
        return None if nodes.is_null(node) else node

    def _scalar(self, key: str, node: Node, read: Callable[[ScalarNode], Scalar] = nodes.scalar_of) -> Scalar:
        if nodes.is_null(node) or not nodes.is_scalar(node):
            self.fail(key, f"must be text, a number, true or false, not {nodes.describe(node)}.")
        try:
            value = read(node)
            if isinstance(value, int) and abs(value) > _LARGEST:
                self.fail(key, f"{reprlib.repr(value)} is larger than any number in a job.")
            return value
        except ValueError:
            self.fail(key, f"{nodes.describe(node)} is no number that can be read, and neither true nor false.")

    def _text_of_name(self, name: str) -> str:
        text = self.text(name)
        if text is None and (written := self._entries[name][1].value):
            self.fail(name, f"{written} means nothing here: write '' for empty text, '{written}' for the word.")
        return text or ""

    def _locate(self, key: str) -> str:
        return self._place_of(self._entries[key][0]) if key in self._entries else self._place

    def _place_of(self, key: Node) -> str:
        line = nodes.line_of(key)
        return "--set " if line is None else f"{self.file}, line {line}: "

    def _join(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _hint_of_path(text: str) -> str:
    if is_bare_name(text):
        return f"; what is registered is azureml:{text}"
    return hint_of_path(text)


def _fold(word: str) -> str:
    return word.replace("_", "").replace("-", "").lower()
