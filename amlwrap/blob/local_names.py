"""Which blob names can be files on this machine, and which of them would be one and the same file."""

from __future__ import annotations

import os
import re
import sys

# Windows opens a device for these, whatever the ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL)
_NOT_ON_WINDOWS = re.compile(r'[\x00-\x1f<>:"|?*\\]|[. ]$')  # dots and blanks at the end are dropped without a word
_IGNORES_CASE = os.name == "nt" or sys.platform == "darwin"


def is_file_name(part: str, *, windows: bool = os.name == "nt") -> bool:
    """Whether one part of a blob's path can be the name of a file or folder, on Windows or elsewhere.

    Source: Windows, "Naming files, paths, and namespaces"; POSIX, "pathname".
    """
    if part in {"", ".", ".."} or "\0" in part:
        return False
    return not (windows and (_NOT_ON_WINDOWS.search(part) or _DEVICE.fullmatch(part)))


def file_key(path: str, *, ignores_case: bool = _IGNORES_CASE) -> str:
    """Return what two paths have in common that mean the same file."""
    return path.casefold() if ignores_case else path
