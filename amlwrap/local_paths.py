"""Paths on this machine, as people give them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from amlwrap.errors import UsageError
from amlwrap.references import repr_without_secrets
from amlwrap.scalars import shown

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


def as_path(place: object, what: str) -> Path:
    """Return a place on this machine, given as text or as a path; `~` is the user's home.

    Args:
        place: what was given.
        what: names it in complaints.

    Raises:
        UsageError: it is neither, empty, or a URL.
    """
    found = check_path(place, what)
    if isinstance(found, str) and _URL.match(found):
        raise UsageError(f"{what} is a path on this machine, and not the URL {repr_without_secrets(found)}.")
    try:
        return Path(found).expanduser()
    except RuntimeError:  # nobody of that name
        raise UsageError(f"{what} {place} begins with the home of a user whom this machine does not know.") from None


def check_path(place: Any, what: str) -> str | Path:
    """Return a place on this machine as it was given; raises as `as_path` does, but of homes it knows nothing."""
    if not isinstance(place, str | Path) or place == "":
        raise UsageError(f"{what} is a path on this machine, as text or pathlib.Path, and not {shown(place)}.")
    if "\0" in str(place):
        raise UsageError(f"{what} {shown(str(place))} holds a null character, which no path does.")
    return place


def hint_of_path(text: str) -> str:
    """Return what to do about a path that leads nowhere, to follow the words that say so; empty if it is not known."""
    if re.match(r"(runs|models):/", text):
        return "; no job reads a run by its id: name what it made by azureml:NAME:VERSION, or by its path"
    if "\\" in text:
        return "; write / between folders"
    return "; write it out, nothing is filled in" if text.startswith(("~", "$")) else ""


def is_there(path: Path) -> bool:
    """Return whether there is a file or folder; of a name that is too long for any, there is none."""
    try:
        return path.exists()
    except OSError:
        return False
