"""A job's own Python environment: a thin virtual environment over one that jobs share and must not change.

What the shared one holds can be imported and called, and what the job installs comes before it. Pip writes into the
environment that its interpreter belongs to and uninstalls nothing from outside of it, so all that is needed is that
every way to Python leads to the job's interpreter: its folder comes first on the PATH, with `pip` and the shared
environment's scripts in it. It takes a few milliseconds, since a sweep starts many jobs.
"""

from __future__ import annotations

import os
import sys
import sysconfig
import venv
from functools import lru_cache
from pathlib import Path

from attrs import frozen

PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"
# Path files are read in the order of their names: what the job installs in editable mode goes before the base.
_PATH_FILE = "zz_amlwrap_base.pth"
# For Python a text and a comment, for the shell a program: it finds the interpreter wherever the folder lies, in a
# path of any length and with any character.
_SCRIPT_HEAD = b"""#!/bin/sh\n'''exec' "${0%/*}/python" "$0" "$@"\n' '''\n"""
_PIP = b"import sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n"


@frozen
class BaseEnvironment:
    """A Python environment that jobs share: where its packages lie, and its executables."""

    packages: tuple[Path, ...]
    executables: tuple[Path, ...]

    def holds(self, package: str) -> bool:
        """Return whether a package of this name can be imported from it."""
        return any((folder / package / "__init__.py").is_file() for folder in self.packages)


def virtual_environment(folder: Path) -> BaseEnvironment:
    """Return what a virtual environment with this Python holds."""
    places = {"base": str(folder), "platbase": str(folder)}
    packages = dict.fromkeys(sysconfig.get_path(name, "venv", places) for name in ("purelib", "platlib"))
    return BaseEnvironment(tuple(map(Path, packages)), (Path(sysconfig.get_path("scripts", "venv", places)),))


def create_job_environment(folder: Path, base: BaseEnvironment) -> tuple[Path, ...]:
    """Create a job's environment over another one.

    Args:
        folder: the environment's folder, which does not exist yet.
        base: what it offers before anything is installed into it.

    Returns:
        The folders that the job's PATH begins with.
    """
    venv.EnvBuilder(symlinks=True).create(folder)
    created = virtual_environment(folder)
    lines = [f"import site; site.addsitedir({str(path)!a})\n" for path in base.packages]
    (created.packages[0] / _PATH_FILE).write_text("".join(lines), "ascii")
    scripts = {f"pip{suffix}": _PIP for suffix in ("", PYTHON[0], PYTHON)}
    for executables in reversed(base.executables):
        scripts = dict(_python_scripts(executables, executables.stat().st_mtime_ns)) | scripts
    for name, text in scripts.items():
        _write_script(created.executables[0] / name, text)
    return created.executables + base.executables


def _write_script(path: Path, text: bytes) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o755), "wb") as stream:
        stream.write(_SCRIPT_HEAD + text)


@lru_cache(maxsize=64)
def _python_scripts(folder: Path, _changed: int) -> tuple[tuple[str, bytes], ...]:
    """Return names and texts, without their first lines, of a folder's scripts for this Python.

    They name the base's interpreter, which would not see what the job installed. A folder is read again when it
    was `_changed`.
    """
    scripts = []
    for file in sorted(folder.iterdir()):
        if not file.is_file() or not os.access(file, os.R_OK | os.X_OK):
            continue
        with file.open("rb") as stream:
            text = _script_body(stream.readline() + stream.read()) if stream.peek(2)[:2] == b"#!" else None
        if text is not None:
            scripts.append((file.name, text))
    return tuple(scripts)


def _script_body(script: bytes) -> bytes | None:
    """Return what follows the lines that name a script's interpreter, or None when that is not this Python."""
    first, _, rest = script.partition(b"\n")
    if first == b"#!/bin/sh" and rest.startswith(b"'''exec'"):
        return rest.split(b"\n", 2)[2]
    interpreter = Path(os.fsdecode(first.removeprefix(b"#!").strip()))
    return rest if interpreter.resolve() == Path(sys.executable).resolve() else None
