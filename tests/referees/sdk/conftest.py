"""Azure's SDK, and what its tests work with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from azure.ai.ml import MLClient
from azure.ai.ml.entities import Environment
from azure.ai.ml.entities._assets import Code

from amlwrap.local.home import LocalServer
from amlwrap.testing import ml_client
from tests.referees.calls import Calls

IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"
Ended = Callable[[str], Any]
ENDED = ("Completed", "Failed", "Canceled")
SCRIPT = """import json, os, pathlib, sys
import mlflow

print("hello", *sys.argv[1:])
mlflow.log_metric("accuracy", float(sys.argv[1]))
pathlib.Path("outputs").mkdir(exist_ok=True)
pathlib.Path("outputs/told.json").write_text(json.dumps(sys.argv[1:]))
for folder in sys.argv[2:]:
    pathlib.Path(folder, "made.txt").write_text("made")
"""


@pytest.fixture(scope="session")
def client(local_workspace: LocalServer, all_calls: Calls) -> MLClient:
    return ml_client(show_progress=False, raw_response_hook=all_calls.hear)


@pytest.fixture
def ml(client: MLClient, plain: str, code: str, request: pytest.FixtureRequest, all_calls: Calls) -> MLClient:
    """The SDK; what is asked by it from now on is a row of the table."""
    all_calls.begin(request.node.nodeid)
    return client


@pytest.fixture
def calls(ml: MLClient, all_calls: Calls) -> Calls:
    return all_calls


@pytest.fixture(scope="session")
def plain(client: MLClient) -> str:
    """An environment with an image alone, which runs in the workspace's own Python."""
    made = client.environments.create_or_update(Environment(name="plain", version="1", image=IMAGE))
    return f"azureml:{made.name}:{made.version}"


@pytest.fixture(scope="session")
def code(client: MLClient, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A folder with the script in it, which is uploaded already."""
    folder = tmp_path_factory.mktemp("source")
    (folder / "main.py").write_text(SCRIPT)
    client._code.create_or_update(Code(path=str(folder)))
    return str(folder)


@pytest.fixture(scope="session")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of data, with `a.csv` and `b.csv` in it."""
    folder = tmp_path_factory.mktemp("table")
    (folder / "a.csv").write_text("x,y\n1,2\n")
    (folder / "b.csv").write_text("x,y\n3,4\n")
    return folder


@pytest.fixture
def ended(client: MLClient) -> Ended:
    """Return a job once it has ended."""

    def wait(name: str) -> Any:
        deadline = time.monotonic() + 300
        while (job := client.jobs.get(name)).status not in ENDED and time.monotonic() < deadline:
            time.sleep(0.1)
        return job

    return wait


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, as the current one."""
    monkeypatch.chdir(tmp_path)
    yield tmp_path
