"""What the operating system refuses, as a sentence that says where and what to do."""

from __future__ import annotations

import errno
from pathlib import Path

_ADVICE = {
    errno.ENOSPC: "No space is left where results, the cache or a download are written: free some, then run it again",
    errno.EDQUOT: "The quota of a disk is used up: free some space, then run it again",
    errno.EMFILE: "Too many files are open: raise the limit with `ulimit -n`, then run it again",
    errno.ENFILE: "Too many files are open on this machine: end some programs, then run it again",
}


def os_error_sentence(error: OSError) -> str:
    """Return what to tell the user; an error of a file that is named has all that is needed."""
    reason = error.strerror or str(error)
    if error.filename is not None:
        return f"{error.filename}: {reason}."
    if isinstance(error, FileNotFoundError) and _has_no_working_folder():
        return "The working folder is gone: change to one that is there."
    return f"{_ADVICE.get(error.errno or 0, f'{reason}: run it again with --debug to see what was done')}."


def _has_no_working_folder() -> bool:
    try:
        Path.cwd()
    except FileNotFoundError:
        return True
    return False
