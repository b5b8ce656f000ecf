"""Which api-version to speak: the one asked for, else the first that ever was while it is served, else the newest.

Everything here is pure: what the service has is told, not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches

from amlwrap.api_versions import FIRST_FAMILY, SECOND_FAMILY
from amlwrap.errors import ConfigurationError, ServiceError
from amlwrap.scalars import shown

KNOWN = (*FIRST_FAMILY, *SECOND_FAMILY)
"""The api-versions that the client speaks, the oldest first; the oldest is spoken where it is served."""

_VERSION = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})(?P<preview>-preview)?")
# What Azure Resource Manager answers for an api-version that it, a provider, or a resource type does not have.
_WITHDRAWN = frozenset({"NoRegisteredProviderFound", "InvalidApiVersionParameter", "InvalidResourceType"})


def check_asked(api_version: str) -> str:
    """Return an api-version that somebody asks for, as it is spelled.

    One of general availability that came after the last known one passes: it is spoken as that one is. So does a date,
    which is what YAML makes of one that stands there without quotes.

    Raises:
        ConfigurationError: it is none that the client speaks; the text names those that are.
    """
    asked = str(api_version).strip().lower()
    if asked in KNOWN or is_later(asked):
        return asked
    there_are = f"use {', '.join(KNOWN[:-1])} or {KNOWN[-1]}"
    if asked.endswith("-preview") and _date_of(asked) and asked > SECOND_FAMILY[0]:
        raise ConfigurationError(
            f"Api-version {asked} is a preview, whose properties come and go, and is not spoken: {there_are}."
        )
    meant = _meant(asked)
    hint = f"did you mean {meant}? There are {', '.join(KNOWN)}" if meant else there_are
    raise ConfigurationError(f"{shown(api_version)} is no api-version that amlwrap speaks: {hint}.")


def _meant(asked: str) -> str | None:
    """Return the known api-version that somebody misspelt; a date that is well formed is near to too many."""
    if _date_of(asked):
        return next((known for known in KNOWN if known.startswith(asked)), None)
    return next(iter(get_close_matches(asked, KNOWN, n=1, cutoff=0.85)), None)


def is_later(api_version: str) -> bool:
    """Whether an api-version is of general availability, and came after the last known one."""
    return bool(_date_of(api_version)) and not api_version.endswith("-preview") and api_version > SECOND_FAMILY[-1]


def choose(served: Iterable[str], *, refused: Collection[str] = ()) -> str | None:
    """Return the api-version to speak with a service that has these; None where it has none that is known.

    Args:
        served: what the service has, previews and unknown ones among it, in any case.
        refused: what turned out not to be served after all.
    """
    usable = {version.lower() for version in served}.intersection(KNOWN).difference(refused)
    return next((version for version in FIRST_FAMILY if version in usable), max(usable, default=None))


def is_withdrawn(error: ServiceError) -> bool:
    """Whether an answer says that the service does not have the api-version that was spoken."""
    return error.code in _WITHDRAWN


def versions_named(error: ServiceError) -> list[str]:
    """Return the api-versions in the text of an error: those that there are, and the one that was refused."""
    return [match[0] for match in _VERSION.finditer(error.message.lower())]


def _date_of(api_version: str) -> date | None:
    match = _VERSION.fullmatch(api_version)
    try:
        return date.fromisoformat(match["date"]) if match else None
    except ValueError:
        return None
