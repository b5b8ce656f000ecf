"""The import budget: what starting must not load. Counted in modules, because time differs between machines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "amlrest",
    "azure",
    "httpx",
    "jsonschema_rs",
    "lightgbm",
    "mlflow",
    "numpy",
    "obstore",
    "optuna",
    "pandas",
    "requests",
    "rich",
    "ruamel",
    "starlette",
    "uvicorn",
}


def loaded(program: str) -> set[str]:
    """Return the top-level packages that are loaded after running a program."""
    names = "{name.partition('.')[0] for name, module in sys.modules.items() if module}"  # None: not importable
    ending = f"import sys; print(' '.join({names}), file=sys.stderr)"
    code = f"import atexit; atexit.register(lambda: exec({ending!r}))\n{program}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_importing_amlwrap_loads_nothing_of_weight() -> None:
    before = loaded("pass")
    found = loaded("import amlwrap") - before
    assert found & HEAVY == set()
    assert "typer" not in found
    assert "attr" not in found  # values are described in attrs, but nothing is described yet


@pytest.mark.parametrize(
    "command",
    [
        [],
        ["compute"],
        ["code", "upload"],
        ["lightgbm", "train"],
        ["lightgbm", "tune"],
        ["job", "create"],
        ["model", "create"],
        ["endpoint", "invoke"],
        ["deployment", "create"],
    ],
)
def test_help_loads_nothing_of_weight(command: list[str]) -> None:
    arguments = ["amlwrap", *command, "--help"]
    found = loaded(f"import sys; sys.argv = {arguments!r}\nfrom amlwrap.__main__ import main; main()")
    assert "typer" in found
    assert found & HEAVY == set()


@pytest.mark.parametrize("options", [["-f", "job.yml", "--auth", "key"], ["-f", "job.yml", "--datastore", "d"]])
def test_a_command_on_a_workspace_draws_nothing(options: list[str], tmp_path: Path) -> None:
    arguments = ["amlwrap", "job", "create", *options, "--local"]
    program = f"import os, sys; sys.argv = {arguments!r}; os.environ['AMLWRAP_LOCAL_HOME'] = {str(tmp_path)!r}"
    found = loaded(f"{program}\nfrom amlwrap.__main__ import main\ntry: main()\nexcept SystemExit: pass")
    assert "httpx" in found
    assert found & {"rich", "pygments", "click"} == set()  # of httpx's own command line


def test_the_pytest_plugin_loads_nothing_but_pytest() -> None:
    found = loaded("import amlwrap.testing.plugin") - loaded("import pytest")
    assert found == {"amlwrap"}


def test_describing_a_job_needs_no_client() -> None:
    program = "from amlwrap import CommandJob, SweepJob, lightgbm, sweep, errors; CommandJob(command='x', compute='c')"
    assert loaded(program) & (HEAVY - {"ruamel"}) == set()


def test_a_workspace_signs_in_and_uploads_late() -> None:
    program = "from amlwrap import Workspace; Workspace('s', 'g', 'w')"
    # Not counted: rich, which httpx itself loads where click is installed.
    assert loaded(program) & {"azure", "obstore", "mlflow", "requests"} == set()
