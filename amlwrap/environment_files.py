"""Dockerfiles and conda files on this machine, read and looked at before anything is sent."""

from __future__ import annotations

from pathlib import Path

from amlwrap.errors import InvalidJobError
from amlwrap.job.environment_rules import conda_problem, dockerfile_problem
from amlwrap.utf8 import decoded


def read_dockerfile(path: Path, what: str = "The Dockerfile") -> str:
    """Return the text of a Dockerfile.

    Args:
        path: where it is.
        what: how to call it in complaints, such as the option that names it.

    Raises:
        InvalidJobError: it cannot be read, or is none.
    """
    text = _read(path, what)
    if problem := dockerfile_problem(text):
        raise InvalidJobError(f"{what} {path} {problem}")
    return text


def read_conda_file(path: Path, what: str = "The conda file") -> str:
    """Return the text of a conda file; see `read_dockerfile`."""
    text = _read(path, what)
    if problem := conda_problem(text):
        raise InvalidJobError(f"{what} {path} {problem}")
    return text


def _read(path: Path, what: str) -> str:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
            raise InvalidJobError(f"{what} {path} cannot be read: it is no regular file.")
        return decoded(path.read_bytes())
    except FileNotFoundError:
        raise InvalidJobError(f"{what} {path} does not exist: check the path.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InvalidJobError(f"{what} {path} cannot be read: {reason}.") from None
