"""Wrong input is told in one sentence, to the letter, with the right exit code; nothing is made, sent or written."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.support.local_workspace import LocalWorkspace, local_workspace
from tests.support.program import run_program
from tests.support.wrong_inputs import WrongInput
from tests.support.wrong_inputs.assets import ASSETS
from tests.support.wrong_inputs.deployments import DEPLOYMENTS
from tests.support.wrong_inputs.endpoints import ENDPOINTS
from tests.support.wrong_inputs.job_files import JOB_FILES
from tests.support.wrong_inputs.jobs import JOBS
from tests.support.wrong_inputs.lightgbm import LIGHTGBM
from tests.support.wrong_inputs.models import MODELS
from tests.support.wrong_inputs.odd_options import ODD_OPTIONS
from tests.support.wrong_inputs.reaching import REACHING
from tests.support.wrong_inputs.scoring import SCORING
from tests.support.wrong_inputs.tuning import TUNING

TABLE = (
    *JOBS, *JOB_FILES, *LIGHTGBM, *ASSETS, *MODELS, *ENDPOINTS, *DEPLOYMENTS, *REACHING, *ODD_OPTIONS, *SCORING,
    *TUNING,
)  # fmt: skip
_REQUEST_ID = re.compile(r"request id [0-9a-f-]{36}")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a workspace in which everything is at the end as it was before."""
    folder = tmp_path_factory.mktemp("home")
    with local_workspace(folder) as running:
        endpoint = {"location": "local", "properties": {"authMode": "Key"}}
        running.http.put(f"{running.path}/onlineEndpoints/iris-endpoint", json=endpoint).raise_for_status()
        before = _held(running)
        yield folder
        assert _held(running) == before


def _held(workspace: LocalWorkspace) -> dict[str, Any]:
    collections = ("jobs", "data", "environments", "codes", "models", "datastores", "computes", "onlineEndpoints")
    return {name: _names(workspace.get(f"/{name}")) for name in collections}


def _names(answer: httpx.Response) -> list[str]:
    return [item["name"] for item in answer.json()["value"]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the program is run in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("wrong", [pytest.param(wrong, id=wrong.name) for wrong in TABLE])
def test_wrong_input_is_told_in_one_sentence(
    wrong: WrongInput,
    home: Path,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name, value in _environment(home, tmp_path, wrong).items():
        monkeypatch.setenv(name, value)
    _write(folder, wrong)
    before = _files(folder)

    outcome = run_program(capfd, *shlex.split(wrong.typed))

    assert outcome.out == ""
    assert _told(outcome.err) == wrong.told
    assert outcome.code == wrong.code
    assert _files(folder) == before


def _environment(home: Path, tmp_path: Path, wrong: WrongInput) -> dict[str, str]:
    return {
        "AMLWRAP_LOCAL": "1",
        "AMLWRAP_LOCAL_HOME": str(home),
        "AMLWRAP_CACHE_HOME": str(tmp_path / "cache"),
        "CI": "1",
        **wrong.environment,
    }


def _write(folder: Path, wrong: WrongInput) -> None:
    for name, content in wrong.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _told(text: str) -> str:
    """Return the one sentence, whether amlwrap or its command line's parser says it, without ids made by chance."""
    assert "Traceback" not in text
    *usage, said = text.splitlines()
    if usage:
        assert usage[0].startswith("Usage: amlwrap "), text
    sentence = said.removeprefix("Error: " if usage else "amlwrap: ")
    assert sentence != said, text
    return _REQUEST_ID.sub("request id ...", sentence)


def test_every_wrong_input_has_a_name_of_its_own() -> None:
    assert len({wrong.name for wrong in TABLE}) == len(TABLE)
