"""Which texts are numbers and booleans, and which stay what was typed."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amlwrap.scalars import Scalar, read_argument, read_scalar, scalar_text, shown

NUMBERS = [
    ("0", 0),
    ("7", 7),
    ("-2", -2),
    ("+5", 5),
    ("0.5", 0.5),
    (".5", 0.5),
    ("5.", 5.0),
    ("1.10", 1.1),
    ("1e3", 1000.0),
    ("1E-05", 1e-5),
    ("12345678901234567890123", 12345678901234567890123),
    ("true", True),
    ("False", False),
]
TEXTS = [
    "", " ", "gbdt", "01234", "-007", "00.5", "1_000", "0x10", "0o17", "0b11", "nan", "inf", "-Infinity", "1e400", "1j",
    "1,000", "1.2.3", "2024-01-02", "12:30:45", "None", "null", "yes", "on", "[1]", "'", "٣", "1 ", "1" * 5000,
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), NUMBERS)
def test_numbers_and_booleans_are_what_they_look_like(text: str, value: Scalar) -> None:
    for read in (read_scalar, read_argument):
        assert read(text) == value
        assert type(read(text)) is type(value)


@pytest.mark.parametrize("text", TEXTS)
def test_what_a_number_would_not_give_back_is_text(text: str) -> None:
    assert read_scalar(text) == text
    assert read_argument(text) == text


@given(st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans())
def test_a_value_is_read_back_from_its_text(value: Scalar) -> None:
    read = read_scalar(scalar_text(value))
    assert (read, type(read)) == (value, type(value))


@given(st.text())
def test_any_text_is_a_value_that_json_can_hold(text: str) -> None:
    value = read_scalar(text)
    assert not isinstance(value, float) or math.isfinite(value)
    json.dumps(value, allow_nan=False)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ('"1"', "1"),
        ("'true'", "true"),
        ('""', ""),
        ("'1,-1'", "1,-1"),
        (r'"say \"no\""', 'say "no"'),
        (r"'don\'t'", "don't"),
        (r'"C:\new\\"', "C:\\new\\"),
        ("'a\"b'", 'a"b'),
        ("'a", "'a"),
        ("'a' 'b'", "'a' 'b'"),
        (r'"a\"', r'"a\"'),
    ],
)
def test_quotes_keep_text(typed: str, text: str) -> None:
    assert read_argument(typed) == text


@given(st.text())
def test_quoted_text_is_read_to_the_letter(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    assert read_argument(f'"{escaped}"') == text


def test_quotes_are_part_of_what_a_program_logged() -> None:
    assert read_scalar("'7'") == "'7'"


def test_booleans_have_one_spelling() -> None:
    assert [scalar_text(value) for value in (True, False, 1, 1.5, "True")] == ["true", "false", "1", "1.5", "True"]


@pytest.mark.parametrize(
    ("value", "quoted"),
    [
        ("https://user:hidden@h/x?sig=hidden", "'https://user:...@h/x?...'"),
        (["https://h:80/x?sig=hidden"], "['https://h:80/x?...']"),
        ("wasbs://container@account/x", "'wasbs://container@account/x'"),
        ("what? nothing", "'what? nothing'"),
    ],
)
def test_what_opens_a_url_is_not_quoted(value: object, quoted: str) -> None:
    assert shown(value) == quoted
