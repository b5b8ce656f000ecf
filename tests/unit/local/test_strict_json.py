"""JSON from outside: all of JSON is read, and nothing that would break an answer later."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.local.engine.conda import CondaFileError, read_conda_file
from amlwrap.local.strict_json import StrictJsonError, check_value, parse_json

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXT
SCALARS |= st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=20)


@given(VALUES, st.booleans())
def test_whatever_is_json_is_read(value: object, escaped: bool) -> None:
    assert parse_json(json.dumps(value, ensure_ascii=escaped).encode()) == value


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def test_nesting_within_reason_is_read() -> None:
    assert json.dumps(parse_json(nested(64))).encode() == nested(64)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (rb'{"a": "\ud800"}', r"$.a: it holds \ud800, half of a surrogate pair, which is no character"),
        (rb'{"a": ["x", "\udfff!"]}', r"$.a[1]: it holds \udfff, half"),
        (rb'{"a": {"\ud800": 1}}', r"$.a.\ud800: in the name, it holds \ud800, half"),
        (b'{"a": "\xed\xa0\x80"}', "byte 7 is not UTF-8"),
        ('{"a": "b"}'.encode("utf-16"), "byte 0 is not UTF-8"),
        (rb'{"a": "b\u0000c"}', "$.a: it holds a null character"),
        (rb'{"b\u0000": 1}', r"$.b\u0000: in the name, it holds a null character"),
        (b'{"a": NaN}', "NaN is no JSON value"),
        (b'{"a": -Infinity}', "-Infinity is no JSON value"),
        (b'{"a": 1e999}', "$.a: a number is finite"),
        (b'{"a": 9223372036854775808}', "$.a: a whole number has at most 64 bits"),
        (b'{"a": ' + b"9" * 5000 + b"}", "$.a: a whole number has at most 64 bits"),
        (nested(65), "it is nested deeper than 64 levels"),
        (nested(100_000), "it is nested deeper than 64 levels"),
        (b"{", "Expecting property name"),
    ],
)
def test_what_would_break_an_answer_is_refused_by_its_place(raw: bytes, said: str) -> None:
    with pytest.raises(StrictJsonError) as caught:
        parse_json(raw)
    assert str(caught.value).startswith(said)


def test_a_whole_pair_of_surrogates_is_one_character() -> None:
    assert parse_json(rb'"\ud83c\udf33"') == "\N{DECIDUOUS TREE}"


def test_a_value_that_refers_to_itself_is_refused() -> None:
    value: list[object] = []
    value.append(value)
    with pytest.raises(StrictJsonError, match="nested deeper"):
        check_value(value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r'{"name": "\ud800"}', r"\$.name: it holds"),
        ('{"name": NaN}', r"\$.name: a number is finite"),
        ("name: .inf", r"\$.name: a number is finite"),
        ("name: 2026-01-31", r"\$.name: a date is no JSON value; put it in quotes"),
        ("name: 2026-13-41", "not YAML that can be read"),
        ("1: x", r"\$.1: in the name, its name is not text"),
        ("[" * 5000, "nested too deeply"),
        ("- " * 1000 + "x", "not YAML that can be read"),
        ("a: &a [*a]", "nested deeper"),
        (
            "\n".join(["a0: &a0 x", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]),
            "more than",
        ),
    ],
)
def test_a_conda_file_is_held_to_the_same(text: str, said: str) -> None:
    with pytest.raises(CondaFileError, match=said):
        read_conda_file(text)
