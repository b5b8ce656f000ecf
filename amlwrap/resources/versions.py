"""What assets share: versions named by their content or counted up, and the latest of many."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar

from amlwrap.errors import NotFoundError


class _Versioned(Protocol):
    @property
    def version(self) -> str: ...

    @property
    def created_at(self) -> datetime | None: ...


V = TypeVar("V", bound=_Versioned)

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
ANONYMOUS_NAME = "amlwrap"
"""What assets are filed under that nobody gave a name."""


def content_version(*content: Any) -> str:
    """Return the version of something that is defined by `content`: the same on every machine, 16 hex digits.

    Args:
        content: anything JSON can hold.
    """
    text = json.dumps(content, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def find_version(get: Callable[[str, str], V], name: str, version: str) -> V | None:
    """Return one version of an asset, or None if there is none.

    Args:
        get: returns a version by name and version, or raises `NotFoundError`.
        name, version: of the asset.
    """
    try:
        return get(name, version)
    except NotFoundError:
        return None


def next_number(versions: Iterable[str]) -> str:
    """Return the version that comes next where versions are counted: after the largest whole number among them."""
    return str(max((int(version) for version in versions if version.isdecimal() and version.isascii()), default=0) + 1)


def latest_of(versions: Iterable[V], what: str) -> V:
    """Return the version created last; where creation times are equal or missing, the highest number.

    Args:
        versions: all versions of one asset.
        what: names the asset in the error, such as `environment 'lightgbm'`.

    Raises:
        NotFoundError: there are none.
    """
    newest = max(versions, key=_age, default=None)
    if newest is None:
        raise NotFoundError(f"There is no {what} in the workspace, or all of it is archived.", status=404)
    return newest


def _age(version: _Versioned) -> tuple[datetime, int, str]:
    number = int(version.version) if version.version.isdigit() else -1
    return (version.created_at or _LONG_AGO, number, version.version)
