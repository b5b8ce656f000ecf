"""What is typed for a value on the command line, and the commas, quotes and brackets in it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amlwrap.cli.values import parse_distribution, parse_duration, parse_early_termination, parse_scalars
from amlwrap.errors import UsageError
from amlwrap.sweep import BanditPolicy, Choice, MedianStoppingPolicy, QUniform, Uniform

CHOICES = [
    ('choice("1,-1","0,0")', ["1,-1", "0,0"]),
    ("choice('1,-1', \"it's\")", ["1,-1", "it's"]),
    (r'choice("a\",b", c)', ['a",b', "c"]),
    ("choice(don't, do)", ["don't", "do"]),
    ("choice([1,2],[3,{4,5}])", ["[1,2]", "[3,{4,5}]"]),
    ('choice(f("a)", b), ")")', ['f("a)", b)', ")"]),
    ("choice(7, '7', 01234, 1.10, true, 'true', 1_000)", [7, "7", "01234", 1.1, True, "true", "1_000"]),
    ('choice("", a)', ["", "a"]),
    ("choice( gbdt ,dart )", ["gbdt", "dart"]),
]


@pytest.mark.parametrize(("text", "values"), CHOICES)
def test_commas_in_quotes_and_brackets_separate_nothing(text: str, values: list[object]) -> None:
    distribution = parse_distribution("x", text)
    assert distribution == Choice(values)
    assert [type(value) for value in distribution.values] == [type(value) for value in values]


@pytest.mark.parametrize(
    "text", ["quniform(0, 1, 0.1)", "quniform(min_value=0, max_value=1, q=0.1)", "quniform(0, q=0.1, max_value = 1)"]
)
def test_arguments_of_distributions_may_be_named(text: str) -> None:
    assert parse_distribution("x", text) == QUniform(0, 1, 0.1)


def test_what_looks_like_a_named_argument_is_a_choice() -> None:
    assert parse_distribution("x", "choice(values=1, b=2)") == Choice(["values=1", "b=2"])


UNREADABLE = [
    ('choice("1,-1,0)', 'x=choice("1,-1,0): the quote in "1,-1,0 is not closed.'),
    ("choice(a, 'b)", "x=choice(a, 'b): the quote in 'b is not closed."),
    ("choice([1,2)", "x=choice([1,2): ] is missing; put quotes around text with brackets."),
    ("choice(a], b)", "x=choice(a], b): ] closes nothing; put quotes around text with brackets."),
    ("choice([1), 2]", "write choice(VALUE, VALUE), in round brackets."),
    ("choice({1], 2)", "x=choice({1], 2): ] closes nothing; put quotes around text with brackets."),
    ("uniform(0.1,,0.9)", 'there is nothing between two commas; write "" for empty text.'),
    ("uniform('0.1', 1)", "min_value must be a finite number, not '0.1'."),
    ("uniform(0, inf)", "max_value must be a finite number, not 'inf'."),
    ("choice()", "at least one value is needed."),
]


@pytest.mark.parametrize(("text", "complaint"), UNREADABLE)
def test_what_cannot_be_told_apart_is_one_sentence(text: str, complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_distribution("x", text)
    assert complaint in str(caught.value)
    assert str(caught.value).startswith(f"x={text}: ")


def test_numbers_are_numbers_where_they_are_meant() -> None:
    assert parse_distribution("x", "uniform(1e-3, 1.50)") == Uniform(0.001, 1.5)


def test_policies_are_split_the_same_way() -> None:
    policy = parse_early_termination("bandit(slack_factor = 0.1, delay_evaluation=5)", "--early-termination")
    assert policy == BanditPolicy(slack_factor=0.1, delay_evaluation=5)
    assert parse_early_termination("median_stopping", "--early-termination") == MedianStoppingPolicy()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('bandit(slack_factor="0.1)', 'the quote in "0.1 is not closed.'),
        ("bandit(slack_factor='0.1')", "slack_factor must be a number above 0, not '0.1'."),
        ("bandit(slack_factor=0.1,)", "there is nothing between two commas"),
    ],
)
def test_a_faulty_policy_names_its_option(text: str, complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_early_termination(text, "--early-termination")
    assert complaint in str(caught.value)
    assert str(caught.value).startswith(f"--early-termination {text}: ")


def test_parameters_are_numbers_booleans_or_what_was_typed() -> None:
    typed = {"a": "1.10", "b": "01", "c": "True", "d": "'1'", "e": "1,-1", "f": "0x10"}
    assert parse_scalars(typed.items()) == {"a": 1.1, "b": "01", "c": True, "d": "1", "e": "1,-1", "f": "0x10"}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0", 0), ("90", 90), ("1.5", 1.5), ("30m", 1800), ("1h30m", 5400), ("1.5h", 5400), ("2d", 172800), ("01", 1)],
)
def test_a_duration_is_seconds_or_has_units(text: str, seconds: float) -> None:
    assert parse_duration(text, "--timeout") == timedelta(seconds=seconds)


@pytest.mark.parametrize("text", [" ", "-1", "1e3", "nan", "inf", "1.", ".5", "5 m", "m", "1m30", "1w", "²", "٣"])
def test_what_is_no_duration_is_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match=r"^--timeout .*: write seconds, or a number with a unit"):
        parse_duration(text, "--timeout")


@pytest.mark.parametrize("text", ["9999999999d", "9" * 400, f"{'9' * 5000}h", "999999999d24h"])
def test_a_duration_longer_than_any_is_one_sentence(text: str) -> None:
    with pytest.raises(UsageError, match=r"^--timeout .{1,65}: that is more than 999999999d\.$"):
        parse_duration(text, "--timeout")
