"""What is kept between commands in files of the cache folder: JSON, for its owner's eyes alone.

Such a file is only ever a shortcut: what cannot be read is as good as absent, and what cannot be kept is not. It is
replaced as a whole, so that nobody reads half of one.
"""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from amlwrap.config import cache_home


def cache_file(name: str) -> Path | None:
    """Return the place of a file of the cache folder; None where there is no such folder."""
    home = cache_home()
    return home / name if home else None


def read_kept(file: Path | None) -> Any:
    """Return what a file keeps; None where it keeps nothing, or nothing that can be read."""
    try:
        return json.loads(file.read_bytes()) if file else None
    except (OSError, ValueError, RecursionError):
        return None


def keep(file: Path | None, kept: Any) -> None:
    """Replace what a file keeps, where that can be done."""
    if file is not None:
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            replace(file, json.dumps(kept))


def replace(file: Path, text: str) -> None:
    """Replace a file, whatever it was, by one of mode 0600, so that nobody reads half of it.

    Raises:
        OSError: it cannot be written; the one before is there still.
    """
    import tempfile

    descriptor, written = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        Path(written).replace(file)
    except BaseException:
        Path(written).unlink(missing_ok=True)
        raise
