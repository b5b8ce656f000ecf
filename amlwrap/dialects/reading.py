"""Reading generated models without surprise: what is absent, null or of another shape than documented is None."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from amlrest.types import Duration, JsonObject
from attrs import fields_dict, has

T = TypeVar("T")


def text(value: object) -> str | None:
    """Return a plain string, or None."""
    return str(value) if isinstance(value, str) else None


def spelled(value: object, kind: type[Any]) -> Any:
    """Return the member of an enum, whatever the case the service, or another client, wrote it in; else the text."""
    written = text(value) or ""
    return next((member for member in kind if member.lower() == written.lower()), written)


def tag(value: object, attribute: str) -> str | None:
    """Return the tag of a union's member as the contract spells it; that of a member nobody listed as it came."""
    kind = type(value)
    declared = fields_dict(kind).get(attribute) if has(kind) else None
    return text(declared.default if declared else None) or text(getattr(value, attribute, None))


def number(value: object) -> int | None:
    """Return a whole number, or None; the service writes some of them as `2.0`."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def flag(value: object) -> bool | None:
    """Return a truth value, or None."""
    return value if isinstance(value, bool) else None


def moment(value: object) -> datetime | None:
    """Return a time in UTC, to the microsecond, or None.

    What is there and no time, or the year 1, which stands for none where .NET wrote it, is None as well.
    """
    written = text(value)
    try:
        found = datetime.fromisoformat(written) if written else None
        if found is None or found.year == 1:
            return None
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def duration(value: object) -> timedelta | None:
    """Return a length of time, or None; one that cannot be read is none."""
    try:
        return value.timedelta if isinstance(value, Duration) else None
    except (ValueError, OverflowError):
        return None


def created_at(resource: object) -> datetime | None:
    """Return when a resource was made; None where the service does not tell."""
    return moment(getattr(getattr(resource, "system_data", None), "created_at", None))


def mapping(value: object) -> dict[str, Any]:
    """Return a plain dictionary; empty when there is none."""
    return dict(value) if isinstance(value, Mapping) else {}


def strings(value: object) -> dict[str, str]:
    """Return a dictionary of strings; what is not one is left out."""
    return {key: item for key, item in mapping(value).items() if isinstance(item, str)}


def first_text(value: Mapping[str, Any], *names: str) -> str | None:
    """Return the first of the named items that is a text with something in it, or None."""
    return next((found for name in names if (found := text(value.get(name)))), None)


def model(value: object, kind: type[T]) -> T | None:
    """Return the value if it is a model of that class, else None."""
    return value if isinstance(value, kind) else None


def listed(value: object, kind: type[T]) -> list[T]:
    """Return the models of that class in a list; empty when there is no list."""
    return [item for item in value if isinstance(item, kind)] if isinstance(value, list) else []


def facts(value: JsonObject, *without: str) -> dict[str, Any]:
    """Return what a model holds by the service's own names, without the given ones."""
    return {key: item for key, item in value.to_dict().items() if key not in without and item is not None}
