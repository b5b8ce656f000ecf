"""What a run's PATCH changes of how a job is filed.

Source: definition `CreateRun` of run history's models: tags can be changed, and properties added.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve

from amlwrap.local.store.records import Filing
from amlwrap.local.wire.history.errors import HistoryError, Json, invalid

_SERVED = ("displayName", "description", "tags", "properties", "hidden")


def read_filing(asked: Json, job: str, filing: Filing) -> Filing:
    """Return how a job is filed after a PATCH; what the PATCH leaves out, or has null for, stays as it was.

    Args:
        asked: the body.
        job: the job's name.
        filing: how it is filed.

    Raises:
        HistoryError: a member is not what it should be, cannot be changed, or a property has another value already.
    """
    given = {name: value for name, value in asked.items() if value is not None}
    if given.get("runId", job) != job:
        raise invalid(f"'runId' is '{given['runId']}', and the path names the run '{job}'.")
    for name in given.keys() - {"runId", *_SERVED}:
        message = f"The local workspace does not change '{name}' of a run: it changes {', '.join(_SERVED)}."
        raise HistoryError(501, "NotImplemented", message)
    return evolve(
        filing,
        display_name=_text(given, "displayName", filing.display_name),
        description=_text(given, "description", filing.description),
        tags={**filing.tags, **_texts(given, "tags")},
        properties=_properties(given, filing),
        is_archived=_flag(given, filing.is_archived),
    )


def _properties(given: Json, filing: Filing) -> dict[str, str]:
    added = _texts(given, "properties")
    for name, value in added.items():
        if (known := filing.properties.get(name, value)) != value:
            raise invalid(f"The property '{name}' is '{known}' and cannot become '{value}': properties do not change.")
    return {**filing.properties, **added}


def _text(given: Json, name: str, known: str | None) -> str | None:
    value: Any = given.get(name, known)
    if not (value is None or isinstance(value, str)):
        raise invalid(f"'{name}' is a text.")
    return value


def _texts(given: Json, name: str) -> dict[str, str]:
    value: Any = given.get(name, {})
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise invalid(f"'{name}' is an object whose values are texts.")
    return value


def _flag(given: Json, known: bool) -> bool:
    value: Any = given.get("hidden", known)
    if not isinstance(value, bool):
        raise invalid("'hidden' is true or false.")
    return value
