"""What reading and writing have in common: words in any case, whole numbers, and members that say something."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

Words = TypeVar("Words", bound=StrEnum)


def spelled(words: type[Words], text: str | None) -> Words | None:
    """Return the member of an enumeration that a text means in any case; None where it is none of them."""
    return next((word for word in words if text is not None and word.lower() == text.lower()), None)


def is_word(text: object, word: str) -> bool:
    """Return whether a text is a word of the contract, in any case."""
    return isinstance(text, str) and text.lower() == word.lower()


def whole(number: float | None) -> int | None:
    """Return a whole number that JSON may have written with a fraction of zero."""
    return None if number is None else int(number)


def texts(content: Mapping[str, Any] | None) -> dict[str, str]:
    """Return the members of a map of texts, without those that are null."""
    return {name: text for name, text in (content or {}).items() if text is not None}


def said(**members: Any) -> dict[str, Any]:
    """Return the members that have a value."""
    return {name: value for name, value in members.items() if value is not None}
