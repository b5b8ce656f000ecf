"""Remembering for a day which api-version a cloud has for a subscription, so that commands need not ask each time.

One JSON file below the cache folder, replaced atomically. It is only ever a shortcut: what cannot be read, is too old
or names an api-version that is not known is as good as absent, and what is withdrawn is found out when it is spoken.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from pathlib import Path
from typing import Any

from amlwrap.config import cache_home
from amlwrap.dialects.choose import KNOWN

_DAY = 24 * 3600.0


def recall(endpoint: str, subscription_id: str) -> str | None:
    """Return the api-version that was spoken with a cloud about a subscription within a day; None if none was."""
    return _entries(time.time()).get(_key(endpoint, subscription_id), {}).get("api_version")


def remember(endpoint: str, subscription_id: str, api_version: str) -> None:
    """Remember an api-version that a cloud answered to; where that cannot be kept, it is asked for again."""
    file = _file()
    if file is None:
        return
    now = time.time()
    kept = _entries(now) | {_key(endpoint, subscription_id): {"api_version": api_version, "at": now}}
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor, written = tempfile.mkstemp(dir=file.parent, prefix=".api-versions-")
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(kept, stream)
            os.replace(written, file)  # noqa: PTH105  # both are text already
        except OSError:
            Path(written).unlink(missing_ok=True)
            raise


def _key(endpoint: str, subscription_id: str) -> str:
    return f"{endpoint} {subscription_id}".lower()


def _file() -> Path | None:
    home = cache_home()
    return home / "api-versions.json" if home else None


def _entries(now: float) -> dict[str, dict[str, Any]]:
    """Return what is remembered and still counts."""
    file = _file()
    try:
        entries = json.loads(file.read_bytes()) if file else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return {key: entry for key, entry in entries.items() if _counts(entry, now)} if isinstance(entries, dict) else {}


def _counts(entry: object, now: float) -> bool:
    if not isinstance(entry, dict) or entry.get("api_version") not in KNOWN:
        return False
    at = entry.get("at")
    return isinstance(at, int | float) and now - _DAY < at <= now  # compared, for it may be too large to subtract
