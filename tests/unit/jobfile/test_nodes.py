"""YAML as nodes: what is refused, how merges come out, and how a node is written again."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode

from amlwrap.jobfile.nodes import compose, entries_of, line_of, replaced, text_of, yaml_text


def mapping(text: str) -> MappingNode:
    node = compose(text)
    assert isinstance(node, MappingNode)
    return node


REFUSED = [
    ("a: 1\nb: 2\na: 3\n", 'found duplicate key "a"', 3),
    ("a: 1\nb: {c: 1, c: 1}\n", 'found duplicate key "c"', 2),
    ("x: &x {a: 1}\nb:\n  <<: *x\n  <<: *x\n", 'found duplicate key "<<"', 4),
    ("a: {[b]: 1}\n", "found a list for a key", 1),
    ("a: 1\nb: {<<: 3}\n", "expected a mapping to merge, but found 3", 2),
    ("a: 1\nb: {<<: [*c]}\n", "found undefined alias 'c'", 2),
    ("a: 1\nb: &b {c: *b}\n", "found an alias inside what it stands for", 2),
    ("a: &a [1, *a]\n", "found an alias inside what it stands for", 1),
    ("a: &a {<<: *a}\n", "found an alias inside what it stands for", 1),
]


@pytest.mark.parametrize(("text", "problem", "line"), REFUSED)
def test_what_no_job_can_mean_is_refused_with_its_line(text: str, problem: str, line: int) -> None:
    with pytest.raises(YAMLError) as caught:
        compose(text)
    assert problem in str(caught.value)
    assert f"line {line}," in str(caught.value)


@pytest.mark.parametrize("text", ["a: " + "[" * 1000, "a: " + "{b: " * 1000 + "1" + "}" * 1000, "- " * 1000 + "1"])
def test_what_nests_too_deeply_is_refused(text: str) -> None:
    with pytest.raises(YAMLError, match="it is nested too deeply"):
        compose(text)


def test_merges_give_way_to_own_keys_and_to_earlier_ones() -> None:
    tree = mapping("x: &x {a: 1.10, b: 2}\ny: &y\n  a: 5\n  c: 6\nz: {b: 3, <<: [*x, *y]}\n")
    merged = entries_of(entries_of(tree)["z"][1])  # type: ignore[arg-type]
    assert {name: (text_of(value), line_of(key)) for name, (key, value) in merged.items()} == {  # type: ignore[arg-type]
        "b": ("3", 5),
        "a": ("1.10", 1),
        "c": ("6", 4),
    }


def test_aliases_of_aliases_are_looked_at_once_each() -> None:
    levels = "".join(
        f"l{n}: &l{n} [*l{n - 1}, *l{n - 1}]\nm{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}]}}\n" for n in range(1, 40)
    )
    tree = mapping(f"l0: &l0 [1]\nm0: &m0 {{a: 1}}\n{levels}")
    assert len(yaml_text(entries_of(tree)["l39"][1])) < 1000
    assert yaml_text(entries_of(tree)["m39"][1]) == "{a: 1}\n"


WRITTEN = [
    "a: 1.10\nb: 01234\nc: '1'\nd: \"2\"\ne: ~\nf:\ng: True\n",
    "a: &id001 x\nb: *id001\n",
    "a: [1.10, 0x10]  # why\n# and\nc: |\n  d\n  e\nf: >-\n  g\n  h\n",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_a_node_is_written_as_it_was(text: str) -> None:
    assert yaml_text(compose(text)) == text


@pytest.mark.parametrize("text", ["a: {&k b: 1, c: {*k : 2}}\n", "x: &x {b: 1}\na: {c: {<<: *x}, d: *x}\n"])
def test_what_is_written_of_aliases_can_be_read(text: str) -> None:
    plain = YAML(typ="safe", pure=True)
    assert plain.load(yaml_text(compose(text))) == plain.load(text)


def test_a_replaced_value_leaves_the_given_mapping_as_it_was() -> None:
    before = mapping("a: {b: 1, c: 2}\n")
    value = compose("9.0", lines=False)
    assert value is not None
    after = replaced(before, ["x", "y"], value)
    assert yaml_text(after) == "a: {b: 1, c: 2}\nx:\n  y: 9.0\n"
    assert yaml_text(replaced(before, ["a", "b"], value)) == "a: {b: 9.0, c: 2}\n"
    assert yaml_text(before) == "a: {b: 1, c: 2}\n"
    assert line_of(entries_of(after)["x"][0]) is None
    with pytest.raises(ValueError, match="b"):
        replaced(before, ["a", "b", "c"], value)
