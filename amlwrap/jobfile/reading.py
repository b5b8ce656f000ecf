"""From a YAML file to the section that its one mapping is, with what the command line changes in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import nodes
from amlwrap.jobfile.section import Section
from amlwrap.utf8 import decoded

_TOLD = {
    "but found another document": "a second document begins here: put it into a file of its own",
    "found character '\\t' that cannot start any token": "a tab stands where YAML wants blanks: indent with blanks",
}


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
        mapping = nodes.compose(_read_text(file))
    except MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        problem = _TOLD.get(str(error.problem)) or f"this is not YAML: {error.problem}"
        raise InvalidJobError(f"{file}{line}: {problem}.") from None
    except YAMLError as error:
        raise InvalidJobError(f"{file}: this is not YAML: {str(error).splitlines()[0]}.") from None
    if nodes.is_null(mapping):
        raise InvalidJobError(f"{file}: there is nothing in it: keys with values are expected.")
    if not isinstance(mapping, MappingNode):
        raise InvalidJobError(f"{file}: keys with values are expected, not {nodes.describe(mapping)}.")
    for override in overrides:
        mapping = _override(mapping, override)
    return Section(mapping, file, inexpressible=inexpressible)


def _read_text(file: Path) -> str:
    try:
        return decoded(file.read_bytes())
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InvalidJobError(f"{file} cannot be read: {reason}.") from None


def _override(mapping: MappingNode, override: str) -> MappingNode:
    path, equals, text = override.partition("=")
    keys = path.split(".")
    if not equals or not all(keys):
        raise InvalidJobError(f"--set {override}: write KEY=VALUE, as in limits.timeout=600.")
    try:
        value = nodes.compose(text, lines=False) if text.strip() else nodes.nothing()
    except YAMLError:
        value = None
    if value is None:  # also where all of it is a comment
        raise InvalidJobError(f"--set {override}: the value is not YAML; put quotes around text.")
    try:
        return nodes.replaced(mapping, keys, value)
    except ValueError as error:
        raise InvalidJobError(f"--set {override}: {str(error)!r} holds no keys that could be set.") from None
