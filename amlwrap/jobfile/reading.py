"""From a YAML file to the section that its one mapping is, with what the command line changes in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import nodes
from amlwrap.jobfile.section import Section


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
        mapping = nodes.compose(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InvalidJobError(f"{file} cannot be read: {reason}.") from None
    except MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise InvalidJobError(f"{file}{line}: this is not YAML: {error.problem}.") from None
    except YAMLError as error:
        raise InvalidJobError(f"{file}: this is not YAML: {str(error).splitlines()[0]}.") from None
    if not isinstance(mapping, MappingNode):
        raise InvalidJobError(f"{file}: a mapping is expected, not {nodes.describe(mapping)}.")
    for override in overrides:
        mapping = _override(mapping, override)
    return Section(mapping, file, inexpressible=inexpressible)


def _override(mapping: MappingNode, override: str) -> MappingNode:
    path, equals, text = override.partition("=")
    keys = path.split(".")
    if not equals or not all(keys):
        raise InvalidJobError(f"--set {override}: write KEY=VALUE, with dots between the keys of nested mappings.")
    try:
        value = nodes.compose(text, lines=False) if text.strip() else nodes.nothing()
    except YAMLError:
        value = None
    if value is None:  # also where all of it is a comment
        raise InvalidJobError(f"--set {override}: the value is not YAML; put quotes around text.")
    try:
        return nodes.replaced(mapping, keys, value)
    except ValueError as error:
        raise InvalidJobError(
            f"--set {override}: {str(error)!r} is not a mapping, so nothing can be set in it."
        ) from None
