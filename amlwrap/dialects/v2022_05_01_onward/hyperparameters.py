"""Hyperparameters in commands: the service puts their values in place of expressions as they are, as it does literals.

A value that is no word, of which only choices of texts have some, is read from its variable where the shell would take
it for more than text, and is quoted where it is appended. Where neither can be, the job is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amlwrap import sweep
from amlwrap.dialects.shell_text import (
    OUT_OF_REACH,
    READ_BY_THE_SHELL,
    Piece,
    check_reading,
    mask,
    refusal,
    rewrite,
    written_out,
)
from amlwrap.dialects.v2022_05_01_onward.literals import WORD
from amlwrap.errors import InvalidJobError
from amlwrap.job.expressions import Reference, find_expressions, variable_name
from amlwrap.job.shell import Place, read_places


def plain_name(hyperparameter: str) -> str:
    """Return what a hyperparameter is called here, where no dashes ask for it to be appended."""
    return hyperparameter.lstrip("-")


def service_search_space(search_space: sweep.SearchSpace) -> dict[str, Any]:
    """Return a search space as the service takes it."""
    return {plain_name(name): distribution.to_expression() for name, distribution in search_space.items()}


def are_words(distribution: sweep.Distribution) -> bool:
    """Return whether every value stands for itself wherever it is written."""
    return all(WORD.fullmatch(text) for text in _texts(distribution))


def with_hyperparameters(command: str, search_space: Mapping[str, sweep.Distribution]) -> str:
    """Return a command in which variables stand for hyperparameters with values that the shell would misread.

    Args:
        command: a command whose expressions are checked.
        search_space: of the sweep.

    Raises:
        InvalidJobError: a value would not arrive where its expression stands; with the line, and what to do instead.
    """
    risky = {plain_name(name): _texts(value) for name, value in search_space.items() if not are_words(value)}
    references = find_expressions(command)
    named = [found for found in references if found.context == "search_space" and found.name in risky]
    try:
        places = read_places(mask(command, references))
    except InvalidJobError:
        return command  # nobody asked for a verdict on it
    read = []
    for found in named:
        around = mask(command, [other for other in references if other is not found])
        if not all(_arrives(around, places, found, text) for text in risky[found.name]):
            read.append(_variable(command, places[found.start], found))
    return rewrite(command, read)


def appended(name: str, distribution: sweep.Distribution) -> str:
    """Return a hyperparameter as an argument, quoted where the shell would take a value for more than text."""
    value = f"${{{{search_space.{plain_name(name)}}}}}"
    if are_words(distribution):
        return f"{name} {value}"
    if not any("'" in text for text in _texts(distribution)):
        return f"{name} '{value}'"
    (reference,) = find_expressions(value)
    return f'{name} "${variable_name(reference)}"'


def _texts(distribution: sweep.Distribution) -> list[str]:
    values = distribution.values if isinstance(distribution, sweep.Choice) else ()
    return [value for value in values if isinstance(value, str)]


def _arrives(command: str, places: list[Place], found: Reference, text: str) -> bool:
    """Return whether a text arrives as it is where an expression stands, and leaves what is around it as it was."""
    try:
        piece = Piece(
            found.start, found.end, written_out(command, found, places[found.start], text, command[found.end :])
        )
        check_reading(command, places, [piece], rewrite(command, [piece]))
    except InvalidJobError:
        return False
    return piece.text == text and places[found.start] not in OUT_OF_REACH


def _variable(command: str, place: Place, found: Reference) -> Piece:
    """Return the variable that stands in place of an expression.

    Raises:
        InvalidJobError: the shell reads none there.
    """
    if stands := OUT_OF_REACH.get(place):
        raise refusal(command, found, f"stands {stands[0]}, where its value does not arrive", stands[1])
    if place not in READ_BY_THE_SHELL:
        raise refusal(command, found, f"stands in {place.value}, which one of its values ends", "use double quotes")
    return Piece(found.start, found.end, f"${{{variable_name(found)}}}")
