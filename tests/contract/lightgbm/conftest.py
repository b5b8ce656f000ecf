"""A workspace for the LightGBM tests, and tables with something to learn in them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from amlwrap import JobStatus, Workspace
from amlwrap.assets import EnvironmentDefinition
from amlwrap.job import Job, SweepJob
from amlwrap.local import daemon
from amlwrap.metrics import TrialResult, read_trials
from tests.contract.conftest import API_VERSIONS

# An environment without a conda file runs in the server's own Python, which has what the trainer needs: building the
# trainer's environment is what the tutorial and `make demo` show.
HERE = EnvironmentDefinition(image="mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04")
IRIS = Path(__file__).parents[3] / "examples" / "lightgbm-iris" / "iris.csv"
IN_ONE_FAMILY = pytest.mark.parametrize("api_version", API_VERSIONS[-1:], indirect=True, scope="module")


def finish(workspace: Workspace, job: SweepJob) -> tuple[Job, list[TrialResult]]:
    """Run a sweep to its end and return it with its trials."""
    finished = workspace.jobs.wait(workspace.jobs.submit(job).name)
    assert finished.status is JobStatus.COMPLETED
    return finished, read_trials(finished)


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
    random = np.random.default_rng(7)
    rows = 1200
    features = pd.DataFrame({f"f{index}": random.normal(size=rows) for index in range(4)})
    features["colour"] = random.choice(["red", "green", "blue"], rows)
    score = 2 * features.f0 + features.f1**2 + 1.5 * (features.colour == "red") + random.normal(scale=0.1, size=rows)
    features.assign(y=score).to_csv(folder / "regression.csv", index=False)
    features.assign(y=np.where(score > 1.5, "yes", "no")).to_parquet(folder / "binary.parquet")
    ranking = features.assign(y=np.digitize(score, [0, 1, 3]), query=np.repeat(np.arange(rows // 10), 10))
    ranking.sample(frac=1, random_state=1).to_csv(folder / "ranking.csv", index=False)
    return folder


@pytest.fixture(scope="session")
def odd_tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with odd.csv and odd_ranking.csv: tables as people have them.

    They have an index column, names that LightGBM cannot hold, dates, numbers with commas, labels left blank, and in
    odd.csv a class of 24 rows in 624.
    """
    folder = tmp_path_factory.mktemp("odd-tables")
    random = np.random.default_rng(11)
    rows = 624
    size, when = random.normal(size=rows), pd.date_range("2021-01-01", periods=rows, freq="31h")
    score = size + 0.8 * (when.month > 6) + random.normal(scale=0.5, size=rows)
    table = pd.DataFrame({"size [m]": size, "when: day": when.strftime("%d.%m.%Y"), "colour, hue": "grün"})
    table["price"] = [f"{1000 * value:,.2f}" for value in np.abs(size)]
    kind = np.where(score > 0.4, "high", "low").astype(object)
    kind[np.argsort(score)[-24:]] = "rare"
    blank = random.random(rows) < 0.05
    table.assign(kind=np.where(blank & (kind != "rare"), "", kind)).to_csv(folder / "odd.csv")
    gain = pd.Series(np.digitize(score, [0, 1, 2]), dtype="Int64").mask(blank)
    table.assign(**{"the gain": gain, "query id": np.arange(rows) // 8}).to_csv(folder / "odd_ranking.csv")
    return folder
