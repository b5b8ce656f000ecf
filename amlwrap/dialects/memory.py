"""Remembering for a day which api-version a cloud has for a subscription, so that commands need not ask each time.

One file of the cache folder, which is only ever a shortcut: what is too old, or names an api-version that is not known,
is as good as absent, and what is withdrawn is found out when it is spoken.
"""

from __future__ import annotations

import time
from typing import Any

from amlwrap.cache_files import cache_file, keep, read_kept
from amlwrap.dialects.choose import KNOWN

_NAME = "api-versions.json"
_DAY = 24 * 3600.0


def recall(endpoint: str, subscription_id: str) -> str | None:
    """Return the api-version that was spoken with a cloud about a subscription within a day; None if none was."""
    return _entries(time.time()).get(_key(endpoint, subscription_id), {}).get("api_version")


def remember(endpoint: str, subscription_id: str, api_version: str) -> None:
    """Remember an api-version that a cloud answered to; where that cannot be kept, it is asked for again."""
    now = time.time()
    kept = _entries(now) | {_key(endpoint, subscription_id): {"api_version": api_version, "at": now}}
    keep(cache_file(_NAME), kept)


def _key(endpoint: str, subscription_id: str) -> str:
    return f"{endpoint} {subscription_id}".lower()


def _entries(now: float) -> dict[str, dict[str, Any]]:
    """Return what is remembered and still counts."""
    entries = read_kept(cache_file(_NAME))
    return {key: entry for key, entry in entries.items() if _counts(entry, now)} if isinstance(entries, dict) else {}


def _counts(entry: object, now: float) -> bool:
    if not isinstance(entry, dict) or entry.get("api_version") not in KNOWN:
        return False
    at = entry.get("at")
    return isinstance(at, int | float) and now - _DAY < at <= now  # compared, for it may be too large to subtract
