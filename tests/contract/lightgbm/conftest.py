"""A workspace for the LightGBM tests, and tables to train on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from amlwrap import JobStatus, Workspace
from amlwrap.assets import EnvironmentDefinition
from amlwrap.job import Job, SweepJob
from amlwrap.local import daemon
from amlwrap.metrics import TrialResult
from tests.contract.conftest import API_VERSIONS
from tests.support.training_tables import write_odd_tables, write_tables

# An environment without a conda file runs in the server's own Python, which has what the trainer needs: building the
# trainer's environment is what the tutorial and `make demo` show.
HERE = EnvironmentDefinition(image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")
IRIS = Path(__file__).parents[3] / "examples" / "lightgbm-iris" / "iris.csv"
IN_ONE_FAMILY = pytest.mark.parametrize("api_version", API_VERSIONS[-1:], indirect=True, scope="module")


def finish(workspace: Workspace, job: SweepJob) -> tuple[Job, Sequence[TrialResult]]:
    """Run a sweep to its end and return it with its trials."""
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    return finished, workspace.jobs.trials(finished)


@pytest.fixture(scope="module")
def lightgbm_home(api_version: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the workspace of these tests lives."""
    return tmp_path_factory.mktemp("lightgbm-workspace")


@pytest.fixture(scope="module")
def workspace(lightgbm_home: Path) -> Iterator[Workspace]:
    daemon.start(lightgbm_home)
    try:
        with Workspace.local(lightgbm_home) as opened:
            yield opened
    finally:
        daemon.stop(lightgbm_home)


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with regression.csv, binary.parquet and ranking.csv."""
    folder = tmp_path_factory.mktemp("tables")
    write_tables(folder)
    return folder


@pytest.fixture(scope="session")
def odd_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with odd.csv and odd_ranking.csv, tables as people have them."""
    folder = tmp_path_factory.mktemp("odd-tables")
    write_odd_tables(folder)
    return folder
