"""Values that people type on the command line: NAME=VALUE pairs, durations, distributions, policies."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amlwrap.errors import InvalidJobError, UsageError
from amlwrap.scalars import QUOTED, did_you_mean, read_argument, shortened

if TYPE_CHECKING:
    from amlwrap.scalars import Scalar
    from amlwrap.sweep import Distribution, EarlyTermination

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_BRACKETS = {"(": ")", "[": "]", "{": "}"}


def parse_choice(value: str | None, option: str, choices: Sequence[str]) -> str | None:
    """Return the choice that a text means, whatever its case.

    Raises:
        UsageError: it is none of them.
    """
    filled(value, option)
    if value is None:
        return None
    for choice in choices:
        if choice.lower() == value.lower():
            return choice
    raise UsageError(f"{option} {shortened(value)}: use one of {', '.join(choices)}.")


def parse_pairs(values: Sequence[str], option: str, form: str = "NAME=VALUE") -> dict[str, str]:
    """Return NAME=VALUE pairs as a mapping.

    Args:
        values: what was given.
        option: the option, to be named in complaints.
        form: what it takes, to be named in complaints.

    Raises:
        UsageError: a value without `=`, or a name given twice.
    """
    pairs: dict[str, str] = {}
    for value in values:
        name, equals, text = value.partition("=")
        if not equals or not name:
            raise UsageError(f"{option} {shortened(value)}: write {form}.")
        if name in pairs:
            raise UsageError(f"{option} names {name!r} twice.")
        pairs[name] = text
    return pairs


def parse_duration(value: str | None, option: str) -> timedelta | None:
    """Return a duration written as seconds (`90`) or with units (`1h30m`).

    Raises:
        UsageError: it is neither, or longer than a timedelta can be.
    """
    value = filled(value, option)
    if value is None:
        return None
    text = f"{value}s" if re.fullmatch(_NUMBER, value) else value
    if not re.fullmatch(f"({_NUMBER}[smhd])+", text):
        raise UsageError(
            f"{option} {shortened(value)}: write seconds, or a number with a unit, such as 90, 30m or 1h30m."
        )
    try:
        return timedelta(
            seconds=sum(float(number) * _UNITS[unit] for number, unit in re.findall(f"({_NUMBER})([smhd])", text))
        )
    except OverflowError:
        raise UsageError(f"{option} {shortened(value)}: that is more than {timedelta.max.days}d.") from None


def filled(value: str | None, option: str) -> str | None:
    """Return what an option holds; None where it was not given.

    Raises:
        UsageError: it is empty, as of a variable that is not set, and would have no effect.
    """
    if value == "":
        raise UsageError(f"{option} is empty: give it a value, or leave it out.")
    return value


def file_text(path: str | None, option: str, read: Callable[[Path, str], str]) -> str | None:
    """Return what is in the file that an option names; None where it was not given.

    Args:
        path: as it was typed.
        option: the option, to be named in complaints.
        read: reads the file, and names the option in its complaints.

    Raises:
        UsageError: the path is empty, or the file cannot be read.
    """
    path = filled(path, option)
    return None if path is None else read(Path(path), option)


def parse_search_space(values: Sequence[str], option: str) -> dict[str, Distribution]:
    """Return a search space written as NAME=DISTRIBUTION, such as `--learning_rate=uniform(0.01, 0.9)`.

    Bounds of `loguniform` and `qloguniform` are values of the parameter itself.
    """
    pairs = parse_pairs(values, option, "NAME=DISTRIBUTION, such as learning_rate=uniform(0.01,0.9)")
    return {name: parse_distribution(f"{option} {name}", text) for name, text in pairs.items()}


def parse_distribution(asked: str, text: str) -> Distribution:
    """Return the distribution that a text such as `choice(gbdt, dart)` describes.

    Args:
        asked: what is varied, to be named in complaints.
        text: as it was typed.

    Raises:
        UsageError: it is none of the ten, or has the wrong arguments, or they cannot be told apart.
    """
    from amlwrap.job.search_space import DISTRIBUTIONS
    from amlwrap.sweep import Choice

    where = f"{asked}={shortened(text)}"
    begun = re.match(r"\s*(\w*)", text)
    kind = DISTRIBUTIONS.get(begun[1].lower()) if begun else None
    if kind is None:
        raise UsageError(
            f"{where}: write a distribution such as uniform(0.01, 0.9) or choice(gbdt, dart); "
            f"there are {', '.join(DISTRIBUTIONS)}."
        )
    form = f"{kind.type}({', '.join(_parameters(kind))})" if kind is not Choice else "choice(VALUE, VALUE)"
    word, arguments = _call(text, where)
    if not word:
        raise UsageError(f"{where}: write {form}, in round brackets.")
    try:
        if kind is Choice:
            return Choice([read_argument(argument) for argument in arguments])
        values, named = _in_turn_and_named(arguments, _parameters(kind))
        return kind(*values, **named)
    except TypeError:
        raise UsageError(f"{where}: {len(arguments)} is the wrong number of arguments: write {form}.") from None
    except InvalidJobError as error:
        raise UsageError(f"{where}: {error.problem}") from None


def _in_turn_and_named(arguments: Sequence[str], names: Sequence[str]) -> tuple[list[Scalar], dict[str, Scalar]]:
    """Return arguments as Python's calls take them: values in turn, and those written NAME=VALUE."""
    values, named = [], {}
    for argument in arguments:
        name, equals, text = argument.partition("=")
        if equals and name.strip() in names:
            named[name.strip()] = read_argument(text.strip())
        else:
            values.append(read_argument(argument))
    return values, named


def _parameters(kind: type) -> list[str]:
    """Return the names of what a distribution or a policy is made of."""
    return list(inspect.signature(kind).parameters)


def parse_early_termination(text: str | None, option: str) -> EarlyTermination | None:
    """Return the policy that a text such as `bandit(slack_factor=0.1, delay_evaluation=5)` describes.

    Raises:
        UsageError: there is no such policy, it has no such argument, or arguments cannot be told apart.
    """
    text = filled(text, option)
    if text is None:
        return None
    from amlwrap.sweep import BanditPolicy, MedianStoppingPolicy, TruncationSelectionPolicy

    policies: dict[str, type[EarlyTermination]] = {
        "bandit": BanditPolicy,
        "median_stopping": MedianStoppingPolicy,
        "truncation_selection": TruncationSelectionPolicy,
    }
    where = f"{option} {shortened(text)}"
    word, arguments = _call(text if "(" in text else f"{text}()", where)
    policy = policies.get(word.lower())
    if policy is None:
        raise UsageError(f"{where}: there is no such policy; {did_you_mean(word or text, policies)}")
    named = parse_pairs(arguments, f"{where}:", "NAME=VALUE, such as bandit(slack_factor=0.1)")
    pairs: dict[str, Any] = {name.strip(): read_argument(value.strip()) for name, value in named.items()}
    try:
        return policy(**pairs)
    except TypeError:
        raise UsageError(f"{where}: {_policy_arguments(word, policy, pairs)}") from None
    except InvalidJobError as error:
        raise UsageError(f"{where}: {error.problem}") from None


def _policy_arguments(word: str, policy: type, given: Collection[str]) -> str:
    known = _parameters(policy)
    unknown = [name for name in given if name not in known]
    if unknown:
        return f"{word} has no argument such as {unknown[0]}; {did_you_mean(unknown[0], known)}"
    return f"write {word}({known[0]}=NUMBER)."


def _call(text: str, where: str) -> tuple[str, list[str]]:
    match = re.fullmatch(r"\s*(\w+)\s*\((.*)\)\s*", text, re.DOTALL)
    return (match[1], _arguments(match[2], where)) if match else ("", [])


def _arguments(text: str, where: str) -> list[str]:
    """Return what stands between commas; those within quotes or brackets separate nothing.

    A quote opens where a value begins, so that an apostrophe within a word is one of its letters.

    Raises:
        UsageError: a quote is not closed, brackets do not match, or there is nothing between two commas.
    """
    arguments, closing, start, position, begins = [], [], 0, 0, True
    while position < len(text):
        character = text[position]
        if begins and character in "\"'":
            quoted = QUOTED.match(text, position)
            if quoted is None:
                raise UsageError(f"{where}: the quote in {text[position:]} is not closed.")
            position = quoted.end() - 1
        elif character in _BRACKETS:
            closing.append(_BRACKETS[character])
        elif character in _BRACKETS.values() and (not closing or closing.pop() != character):
            raise UsageError(f"{where}: {character} closes nothing; put quotes around text with brackets.")
        elif character == "," and not closing:
            arguments.append(text[start:position].strip())
            start = position + 1
        begins = character in "=," or character in _BRACKETS or (begins and character.isspace())
        position += 1
    if closing:
        raise UsageError(f"{where}: {closing[-1]} is missing; put quotes around text with brackets.")
    arguments.append(text[start:].strip())
    if "" in arguments and len(arguments) > 1:
        raise UsageError(f'{where}: there is nothing between two commas; write "" for empty text.')
    return [] if arguments == [""] else arguments


def parse_scalars(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return pairs with their values as numbers or booleans where they are such; quotes keep a number text."""
    return {name: read_argument(text) for name, text in pairs}
