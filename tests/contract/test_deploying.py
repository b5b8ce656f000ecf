"""Five commands from a table to an endpoint that answers, in both families: it says what the Booster says."""

from __future__ import annotations

import json
import os
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
import pandas as pd
import pytest

from amlwrap import Workspace
from amlwrap.api_versions import FIRST_FAMILY
from amlwrap.local import daemon
from tests.support.program import run_program

IRIS = Path(__file__).parents[2] / "examples" / "lightgbm-iris" / "iris.csv"
SERVED = Path(os.environ.get("AMLWRAP_UPSTREAM", "."), "..", "served")
SPECIES = ["setosa", "versicolor", "virginica"]
COMMANDS = [
    f"lightgbm train --data {IRIS} --label species --compute cpu-cluster --stream --name iris",
    "model create iris --job iris",
    "endpoint create iris-endpoint",
    "deployment create blue --endpoint iris-endpoint --model iris@latest --all-traffic",
]
Run = Callable[[str], str]


@pytest.fixture(scope="module")
def home(api_version: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of a workspace that keeps the environments of runs before."""
    folder = tmp_path_factory.mktemp("local-workspace")
    daemon.start(folder)
    try:
        yield folder
    finally:
        daemon.stop(folder)


@pytest.fixture
def run(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program, which must succeed, and return what it printed."""
    monkeypatch.setenv("AMLWRAP_LOCAL", "1")
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))

    def run(command: str) -> str:
        outcome = run_program(capsys, *shlex.split(command))
        assert outcome.code == 0, outcome
        return outcome.out

    return run


def booster_says(workspace: Workspace, tmp_path: Path) -> Any:
    folder = workspace.jobs.download("iris", tmp_path)
    table = pd.read_csv(IRIS).drop(columns="species")
    return lightgbm.Booster(model_file=folder / "outputs" / "model.txt").predict(table)


def test_five_commands_lead_to_the_boosters_own_predictions(run: Run, workspace: Workspace, tmp_path: Path) -> None:
    for command in COMMANDS:
        run(command)
    answer = json.loads(run(f"endpoint invoke iris-endpoint --data {IRIS} -o json"))
    assert [list(row) for row in answer] == [SPECIES] * 150
    found = np.array([list(row.values()) for row in answer])
    np.testing.assert_allclose(found, booster_says(workspace, tmp_path), rtol=0, atol=1e-9)


@pytest.mark.skipif(
    not (SERVED / "lightgbm-iris").is_dir(),
    reason="needs a served model: set AMLWRAP_UPSTREAM to a folder that has it in the folder `served` beside it",
)
def test_a_model_of_others_is_deployed_from_its_own_files_and_answers_its_own_request(
    api_version: str, run: Run
) -> None:
    if api_version in FIRST_FAMILY:
        pytest.skip("one family is enough for packages as large as its own")
    run(f"endpoint create -f {SERVED / 'create-endpoint.yaml'}")
    run(f"deployment create -f {SERVED / 'lightgbm-deployment.yaml'} --all-traffic")
    request = SERVED / "sample-request-lightgbm.json"
    answer = json.loads(run(f"endpoint invoke my-endpoint --request-file {request} -o json"))
    model = lightgbm.Booster(model_file=SERVED / "lightgbm-iris" / "model" / "model.lgb")
    rows = json.loads(request.read_text())["input_data"]["data"]
    found = np.array([list(row.values()) if isinstance(row, dict) else row for row in answer])
    np.testing.assert_allclose(found, model.predict(np.array(rows)), rtol=0, atol=1e-9)
