"""How much runs take in at once, and how long keys and values may be.

Source: MLflow REST API, "Log Batch", request limits, and the lengths that MLflow's own store takes.
"""

from __future__ import annotations

import re
from collections.abc import Sized

from amlwrap.local.errors import RefusedError

_LONGEST_KEY, _LONGEST_PARAM, _LONGEST_TAG = 250, 6000, 8000
_KEY = re.compile(r"[/\w.\- :]*")


def check_key(what: str, key: str) -> None:
    """Return when a metric, parameter or tag may have this key; raises `RefusedError` otherwise."""
    if not key or len(key) > _LONGEST_KEY or not _KEY.fullmatch(key) or _leads_elsewhere(key):
        raise RefusedError(
            f"'{key[:_LONGEST_KEY]}' is no key of a {what}: up to {_LONGEST_KEY} letters, digits, underscores, dashes, "
            "periods, spaces, colons and slashes."
        )


def check_param(key: str, value: str) -> None:
    """Return when a parameter may have this key and value; raises `RefusedError` otherwise."""
    check_key("parameter", key)
    _check_length("parameter", key, value, _LONGEST_PARAM)


def check_tag(key: str, value: str) -> None:
    """Return when a tag may have this key and value; raises `RefusedError` otherwise."""
    check_key("tag", key)
    _check_length("tag", key, value, _LONGEST_TAG)


def check_batch(metrics: Sized, params: Sized, tags: Sized) -> None:
    """Return when a batch is small enough; raises `RefusedError` otherwise."""
    for what, given, most in (("metrics", metrics, 1000), ("params", params, 100), ("tags", tags, 100)):
        if len(given) > most:
            raise RefusedError(f"A batch has up to {most} {what}, and this one {len(given)}: send several.")
    if (total := len(metrics) + len(params) + len(tags)) > 1000:
        raise RefusedError(f"A batch has up to 1000 values in all, and this one {total}: send several.")


def _leads_elsewhere(key: str) -> bool:
    return key.startswith("/") or any(part in ("", ".", "..") for part in key.split("/"))


def _check_length(what: str, key: str, value: str, most: int) -> None:
    if len(value) > most:
        raise RefusedError(f"The {what} '{key}' has {len(value)} characters, and up to {most} are kept.")
