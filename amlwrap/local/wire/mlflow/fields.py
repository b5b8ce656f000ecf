"""The members of MLflow's messages, read from JSON and checked.

Source: the JSON form of protocol buffers: 64-bit integers may be texts, numbers without an end are texts, members
may be null or left out, and those that are not known are passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar

from attrs import field, frozen

from amlwrap.local.store.tracking.values import Dataset, Point
from amlwrap.local.wire.mlflow.errors import invalid
from amlwrap.local.wire.mlflow.places import Places

Value = TypeVar("Value")
Word = TypeVar("Word", bound=StrEnum)


@frozen
class Fields:
    """The members of a message; what is wrong with one raises `TrackingError`.

    Attributes:
        members: by name, as they came.
        places: how whoever asks is told where artifacts lie.
    """

    members: Mapping[str, Any]
    places: Places = field(factory=Places)

    def text(self, *names: str, default: str | None = None) -> str:
        """Return a text, under the first of its names that is there; it has to be there without a default."""
        return self._read(names, str, "a text", lambda value: value if isinstance(value, str) else None, default)

    def optional(self, name: str) -> str | None:
        """Return a text, or None."""
        return self.text(name) if self.members.get(name) is not None else None

    def integer(self, name: str, default: int | None = None) -> int:
        """Return a whole number of at most 64 bits; it has to be there without a default."""
        return self._read((name,), int, "a whole number", _integer, default)

    def number(self, name: str) -> float:
        """Return a number, NaN and infinities among them."""
        return self._read((name,), float, 'a number, "NaN", "Infinity" or "-Infinity"', _number)

    def texts(self, name: str) -> list[str]:
        """Return a list of texts; empty when it is not there."""
        found = self._list(name)
        if not all(isinstance(each, str) for each in found):
            raise invalid(f"'{name}' is a list of texts.")
        return found

    def messages(self, name: str) -> list[Fields]:
        """Return a list of messages; empty when it is not there."""
        found = self._list(name)
        if not all(isinstance(each, dict) for each in found):
            raise invalid(f"'{name}' is a list of objects.")
        return [Fields(each) for each in found]

    def message(self, name: str) -> Fields:
        """Return a message, which has to be there."""
        return Fields(self._read((name,), dict, "an object", lambda value: value if isinstance(value, dict) else None))

    def dataset(self) -> Dataset:
        """Return a data set and what it was read for."""
        described, context = self.message("dataset"), self.pairs("tags").get("mlflow.data.context", "")
        return Dataset(described.text("name"), described.text("digest", default=""), context, self.members)

    def pairs(self, name: str) -> dict[str, str]:
        """Return a list of keys and values as one mapping.

        Parameters that are there twice with different values are refused, as nothing says which is meant.
        """
        found: dict[str, str] = {}
        for each in self.messages(name):
            key, value = each.text("key"), each.text("value", default="")
            if name == "params" and found.get(key, value) != value:
                raise invalid(f"The parameter '{key}' has two values, '{found[key]}' and '{value}': log one of them.")
            found[key] = value
        return found

    def choice(self, name: str, kind: type[Word], *, first: int = 1, default: Word | None = None) -> Word:
        """Return one of some words, which can be given by their numbers; it has to be there without a default.

        Args:
            name: of the member.
            kind: the words, in the order of their numbers.
            first: the number of the first.
            default: what is meant when nothing is said.
        """
        numbered = dict(enumerate(kind, start=first))

        def read(value: Any) -> Word | None:
            return next((word for number, word in numbered.items() if value in (number, word)), None)

        return self._read((name,), kind, f"one of {', '.join(kind)}", read, default)

    def first(self) -> int:
        """Return where a page begins."""
        token = self.text("page_token", default="")
        if token and not (token.isascii() and token.isdecimal() and len(token) < 18):
            raise invalid("'page_token' is none that this server gave: leave it out to begin anew.")
        return int(token or 0)

    def most(self, default: int, limit: int) -> int:
        """Return how much a page holds."""
        found = self.integer("max_results", default)
        if not 0 < found <= limit:
            raise invalid(f"'max_results' is {found}, and a page holds 1 to {limit}.")
        return found

    def point(self, moment: int) -> Point:
        """Return the value of a metric, logged at `moment` when it does not say when."""
        time, step = self.integer("timestamp", moment), self.integer("step", 0)
        return Point(self.text("key"), self.number("value"), time, step, self.optional("model_id"))

    def _read(
        self, names: Sequence[str], kind: type[Value], what: str, read: Callable[[Any], Value | None],
        default: Value | None = None,
    ) -> Value:  # fmt: skip
        given = next((self.members[name] for name in names if self.members.get(name) is not None), None)
        if given is None:
            if default is None:
                raise invalid(f"'{names[0]}' is missing.")
            return default
        found = read(given)
        if found is None:
            raise invalid(f"'{names[0]}' is {what}, and not {str(given)[:80]!r}.")
        return found

    def _list(self, name: str) -> list[Any]:
        found = self.members.get(name)
        if found is not None and not isinstance(found, list):
            raise invalid(f"'{name}' is a list.")
        return found or []


def _integer(value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = int(value)
    except (ValueError, OverflowError):
        return None
    return found if -(2**63) <= found < 2**63 and (isinstance(value, str) or found == value) else None


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None
