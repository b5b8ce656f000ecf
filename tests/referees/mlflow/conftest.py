"""One local workspace for all that MLflow is asked to do, with the variables that are printed for it and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import mlflow
import pytest

from amlwrap import Workspace
from tests.support.referees import served


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which MLflow judged."""
    terminalreporter.write_line(f"mlflow {mlflow.__version__}")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session", autouse=True)
def workspace(home: Path) -> Iterator[Workspace]:
    with served(home) as workspace:
        yield workspace


@pytest.fixture
def experiment(request: pytest.FixtureRequest) -> str:
    """The id of an experiment of the test's own, which new runs are of."""
    return str(mlflow.set_experiment(request.node.name).experiment_id)
