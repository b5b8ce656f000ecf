"""One local workspace for all that azureml-mlflow is asked to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amlwrap import Workspace
from tests.support.referees import served


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session", autouse=True)
def workspace(home: Path) -> Iterator[Workspace]:
    with served(home, "--azureml") as workspace:
        yield workspace
