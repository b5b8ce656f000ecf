"""YAML as it stands in a file: nodes that keep the text of every value, its line, and what YAML takes it for.

Values that Python makes of YAML have forgotten whether `1.1` was written `1.10`; where text is meant, that matters.
"""

from __future__ import annotations

import reprlib
from collections.abc import Sequence
from copy import copy
from io import StringIO
from typing import NoReturn, TypeGuard

from ruamel.yaml import YAML
from ruamel.yaml.constructor import ConstructorError
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.representer import RoundTripRepresenter

from amlwrap.scalars import Scalar, read_scalar

_TAG = "tag:yaml.org,2002:"
_TEXT, _NULL, _MAPPING, _LIST, _MERGE = (_TAG + word for word in ("str", "null", "map", "seq", "merge"))
_TEXTS = (_TEXT, _MERGE, *(_TAG + word for word in ("timestamp", "value")))  # a value `<<` or `=` is those characters
_SCALARS = (*_TEXTS, _NULL, *(_TAG + word for word in ("int", "float", "bool")))


def compose(text: str, *, lines: bool = True) -> Node | None:
    """Return the only document of a text, with merges (`<<`) carried out; None where it holds none.

    Args:
        text: YAML.
        lines: whether nodes keep where they stand; what comes from no file has no line to name.

    Raises:
        YAMLError: it is no YAML, a mapping has a key twice or one that is a list, or it nests too deeply or in itself.
    """
    try:
        node: Node | None = _yaml().compose(text)
        if node is not None:
            _settle(node, {}, lines=lines)
    except RecursionError:
        raise YAMLError("it is nested too deeply") from None
    return node


def _settle(node: Node, settled: dict[int, bool], *, lines: bool) -> None:
    """Check a node and all in it, each once however many aliases it has, and carry out merges from the inside out."""
    if settled.setdefault(id(node), False):
        return
    if not lines:
        node.start_mark = None
    if not isinstance(node, ScalarNode):
        inner = node.value if isinstance(node, SequenceNode) else [part for entry in node.value for part in entry]
        for part in inner:
            if settled.get(id(part)) is False:
                _refuse("found an alias inside what it stands for", part)
            _settle(part, settled, lines=lines)
    if isinstance(node, MappingNode):
        node.value = _merged(node)
    settled[id(node)] = True


def _merged(mapping: MappingNode) -> list[tuple[ScalarNode, Node]]:
    entries: dict[str, tuple[ScalarNode, Node]] = {}
    for key, value in mapping.value:
        if not isinstance(key, ScalarNode):
            _refuse(f"found {describe(key)} for a key", key)
        if key.value in entries:
            _refuse(f'found duplicate key "{key.value}"', key)
        entries[key.value] = copy(key), value  # no key is an alias: ruamel.yaml writes such as it cannot read them
    for key, value in mapping.value:
        if key.tag == _MERGE:
            del entries[key.value]
            for source in value.value if isinstance(value, SequenceNode) else [value]:
                if not isinstance(source, MappingNode):
                    _refuse(f"expected a mapping to merge, but found {describe(source)}", key)
                for name, (inner_key, inner) in entries_of(source).items():
                    entries.setdefault(name, (copy(inner_key), inner))
    return list(entries.values())


def _refuse(problem: str, node: Node) -> NoReturn:
    raise ConstructorError(None, None, problem, node.start_mark)


def entries_of(mapping: MappingNode) -> dict[str, tuple[ScalarNode, Node]]:
    """Return the keys and values of a mapping by the keys' text."""
    return {key.value: (key, value) for key, value in mapping.value}


def line_of(node: Node) -> int | None:
    """Return the line that a node begins in, counted from 1; None where it comes from no file."""
    return None if node.start_mark is None else node.start_mark.line + 1


def is_mapping(node: Node | None) -> TypeGuard[MappingNode]:
    """Whether a node is a mapping without a tag of somebody's own."""
    return isinstance(node, MappingNode) and node.tag == _MAPPING


def is_list(node: Node | None) -> TypeGuard[SequenceNode]:
    """Whether a node is a list without a tag of somebody's own."""
    return isinstance(node, SequenceNode) and node.tag == _LIST


def is_scalar(node: Node | None) -> TypeGuard[ScalarNode]:
    """Whether a node is text, a number, a boolean or a null."""
    return isinstance(node, ScalarNode) and node.tag in _SCALARS


def is_null(node: Node | None) -> bool:
    """Whether there is no node, or one that says nothing: `null`, `~`, or nothing written."""
    return node is None or (isinstance(node, ScalarNode) and node.tag == _NULL)


def is_text(node: Node) -> bool:
    """Whether YAML takes a node for text; dates are text to YAML 1.2."""
    return isinstance(node, ScalarNode) and node.tag in _TEXTS


def text_of(node: ScalarNode) -> str:
    """Return the characters of a scalar as they stand in the file, without quotes and folds."""
    # Where lines of a `>` block were joined ruamel.yaml leaves a bell, which no file can hold as such.
    return str(node.value).replace("\a", "") if node.style == ">" else str(node.value)


def scalar_of(node: ScalarNode) -> Scalar:
    """Return the text, number or boolean that YAML takes a node for.

    Raises:
        ValueError: its tag says number or boolean and its text does not, or it has more digits than can be read.
    """
    if is_text(node):
        return text_of(node)
    try:
        value: Scalar = YAML(typ="safe", pure=True).constructor.construct_document(node)
    except (KeyError, IndexError) as error:  # `!!bool maybe`, `!!int ""`
        raise ValueError(node.value) from error
    return value


def choice_of(node: ScalarNode) -> Scalar:
    """Return what a value stands for where text, numbers and booleans are equally welcome; see `read_scalar`.

    Raises:
        ValueError: as `scalar_of`.
    """
    is_plain = not node.style and node.tag in _SCALARS and not is_text(node)
    return read_scalar(text_of(node)) if is_plain else scalar_of(node)


def plain(node: Node) -> object:
    """Return what JSON has for a node: scalars as the text that they are written with, null, mappings and lists."""
    if is_null(node):
        return None
    if isinstance(node, ScalarNode):
        return text_of(node)
    if isinstance(node, MappingNode):
        return {name: plain(value) for name, (_, value) in entries_of(node).items()}
    return [plain(item) for item in node.value]


def describe(node: Node | None) -> str:
    """Return what a node is, for the end of a complaint, cut where it is long."""
    if node is None or is_null(node):
        return "nothing"
    if is_mapping(node) or is_list(node):
        return "a mapping" if is_mapping(node) else "a list"
    if not is_scalar(node):
        return f"a value with the tag {str(node.tag).replace(_TAG, '!!')}"
    shown = reprlib.repr(text_of(node))
    return shown if is_text(node) else shown[1:-1]


def replaced(mapping: MappingNode, keys: Sequence[str], value: Node) -> MappingNode:
    """Return a mapping with another value under a key, which comes from no line; other uses of an anchor stay.

    Args:
        mapping: the mapping, which is not changed.
        keys: the key, behind those of the mappings that it stands in; what is missing is made.
        value: the value.

    Raises:
        ValueError: a key on the way holds something else than a mapping; it is the error's text.
    """
    key, *inner_keys = keys
    entries = entries_of(mapping)
    key_node, old = entries.get(key, (None, None))
    if inner_keys:
        inner = MappingNode(_MAPPING, []) if is_null(old) else old
        if not isinstance(inner, MappingNode):
            raise ValueError(key)
        value = replaced(inner, inner_keys, value)
    if key_node is None or not inner_keys:
        key_node = ScalarNode(_TEXT, key)
    entries[key] = key_node, value
    return MappingNode(mapping.tag, list(entries.values()), flow_style=mapping.flow_style)


def nothing() -> ScalarNode:
    """Return the node of a key with nothing behind it."""
    return ScalarNode(_NULL, "")


class _Representer(RoundTripRepresenter):
    """Writes values as ruamel.yaml does, and nodes among them as they stand."""


_Representer.add_multi_representer(Node, lambda _, node: node)


def yaml_text(value: object) -> str:
    """Return a value as YAML; mappings and lists may be nodes, whose values are written as they were."""
    text = StringIO()
    yaml = _yaml()
    yaml.width = 1 << 20  # folding long commands would only make them harder to read
    yaml.Representer = _Representer
    yaml.dump(value, text)
    return text.getvalue()


def _yaml() -> YAML:
    return YAML(typ="rt", pure=True)
