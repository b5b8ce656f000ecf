"""A local workspace for clients that others wrote, and the variables that `amlwrap local mlflow` prints for them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.local import daemon


def printed_variables(home: Path, *options: str) -> dict[str, str]:
    """Return what a shell would take from `amlwrap local mlflow`."""
    command = [sys.executable, "-m", "amlwrap", "local", "mlflow", "--home", str(home), *options]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(line.partition("=")[::2] for line in shlex.split(printed) if line != "export")


@contextmanager
def served(home: Path, *options: str) -> Iterator[Workspace]:
    """Run a workspace with TLS in a folder, and take the variables that are printed for it into this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AMLWRAP_CACHE_HOME", str(home / "cache"))
        daemon.start(home, https=True)
        try:
            for name, value in printed_variables(home, *options).items():
                patch.setenv(name, value)
            with Workspace.local(home) as workspace:
                yield workspace
        finally:
            daemon.stop(home)


def page_blocks(page: str, *languages: str) -> list[str]:
    """Return the blocks of code that a page of docs/ has in some languages."""
    return [text for _, text in fenced_blocks(page, *languages)]


def fenced_blocks(page: str, *languages: str) -> list[tuple[str, str]]:
    """Return the blocks of code that a page of docs/ has in some languages, each after its language."""
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    found = re.findall(r"^```(\w+)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [(language, block) for language, block in found if language in languages]


def as_typed(program: str) -> str:
    """Return how a program of Python is run from a shell, without a file."""
    return f"python - <<'PROGRAM'\n{program}PROGRAM\n"


def typed(script: str, folder: Path, *programs: Path, **variables: str) -> str:
    """Return what a script of bash prints that has to succeed in a folder.

    Args:
        script: what somebody types.
        folder: where.
        programs: folders of programs, beside those of this environment.
        variables: more of the environment.
    """
    path = os.pathsep.join(map(str, [Path(sys.executable).parent, *programs, os.environ["PATH"]]))
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], cwd=folder, env={**os.environ, "PATH": path, **variables},
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
