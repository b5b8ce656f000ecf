"""The import budget: what starting must not load. Counted in modules, because time differs between machines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import as_local
from tests.support.scripted_server import Answer, ScriptedServer

# What a list of jobs loaded when this was written, and a few more: each module takes a fifth of a millisecond.
OWN_OF_A_LIST = 102
ALL_OF_A_LIST = 405

OF_OTHER_COMMANDS = {"blob", "jobfile", "lightgbm", "local", "report", "sign_in", "token_cache", "unreachable"}

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


def modules(program: str) -> set[str]:
    """Return the modules that are loaded after running a program."""
    names = "(name for name, module in sys.modules.items() if module)"  # None: not importable
    ending = f"import sys; print(*{names}, file=sys.stderr)"
    code = f"import atexit; atexit.register(lambda: exec({ending!r}))\n{program}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def loaded(program: str) -> set[str]:
    """Return the top-level packages that are loaded after running a program."""
    return {name.partition(".")[0] for name in modules(program)}


def running(*arguments: str) -> str:
    """Return a program that runs a command line."""
    main = "from amlwrap.__main__ import main\ntry: main()\nexcept SystemExit: pass"
    return f"import sys; sys.argv = {['amlwrap', *arguments]!r}\n{main}"


def test_importing_amlwrap_loads_nothing_of_weight() -> None:
    before = loaded("pass")
    found = loaded("import amlwrap") - before
    assert found & HEAVY == set()
    assert "typer" not in found
    assert "attr" not in found  # values are described in attrs, but nothing is described yet


@pytest.mark.parametrize(
    "command",
    [
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
    found = loaded(running(*command, "--help"))
    assert "typer" in found
    assert found & HEAVY == set()


@pytest.mark.parametrize("arguments", [["-h"], ["--help"], ["--version"]])
def test_the_front_page_needs_nothing(arguments: list[str]) -> None:
    found = loaded(running(*arguments))
    assert "amlwrap" in found
    assert found & {*HEAVY, "typer", "attr", "inspect"} == set()


@pytest.mark.parametrize("options", [["-f", "job.yml", "--auth", "key"], ["-f", "job.yml", "--datastore", "d"]])
def test_a_command_on_a_workspace_draws_nothing(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(tmp_path))
    found = loaded(running("job", "create", *options, "--local"))
    assert "httpx" in found
    assert found & {"rich", "pygments", "click"} == set()  # of httpx's own command line


def test_a_list_of_jobs_loads_what_it_shows(
    server: ScriptedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in as_local(server, tmp_path).items():
        monkeypatch.setenv(name, value)
    body = {"jobType": "Command", "command": "echo ${{inputs.x}}", "compute": {"target": "cpu"}, "status": "Running"}
    server.on("GET", "*/jobs", Answer(body={"value": [{"name": "iris", "id": "/jobs/iris", "properties": body}]}))
    found = modules(running("job", "list", "--local"))
    assert "amlrest.v2021_03_01_preview.models.command_job" in found  # it was listed
    own = {name for name in found if name.startswith(("amlwrap.", "amlrest."))}
    assert {name.split(".")[1] for name in own} & OF_OTHER_COMMANDS == set()
    assert {name for name in own if name.startswith(("amlwrap.assets.", "amlwrap.job."))} == {"amlwrap.job.resource"}
    assert len(own) <= OWN_OF_A_LIST
    assert len(found) <= ALL_OF_A_LIST
    assert (
        found & {"asyncio", "httpx_retries", "pathspec", "rich", "click", "jmespath", "ruamel", "obstore", "azure"}
        == set()
    )


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
