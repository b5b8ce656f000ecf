"""`amlwrap lightgbm score --compute`: what options become; what is wrong is in the table of wrong inputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.cli.test_lightgbm import planned, script_default_datastore
from tests.support.program import Outcome
from tests.support.scripted_server import ScriptedServer

PACKAGES = ["lightgbm==4.7.0"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a model, as MLflow writes one, and rows to score."""
    monkeypatch.chdir(tmp_path)
    flavors = {"python_function": {"loader_module": "loader", "env": {"conda": "conda.yaml"}}}
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "MLmodel").write_text(json.dumps({"flavors": flavors}))
    (tmp_path / "model" / "conda.yaml").write_text(yaml.safe_dump({"dependencies": ["python=3.11", {"pip": PACKAGES}]}))
    (tmp_path / "rows.csv").write_text("x\n1\n")
    return tmp_path


def packages_of(outcome: Outcome) -> list[str]:
    """Return what pip installs for the planned job."""
    bodies = [request["body"]["properties"] for request in json.loads(outcome.out)]
    (conda,) = [body["condaFile"] for body in bodies if "condaFile" in body]
    found: list[str] = yaml.safe_load(conda)["dependencies"][-1]["pip"]
    return found


@pytest.mark.parametrize(
    ("data", "output", "packages"),
    [
        ("rows.csv", "new.csv", PACKAGES),
        ("rows.csv", "new.parquet", [*PACKAGES, "pyarrow"]),
        ("azureml:rows:1", "new.csv", [*PACKAGES, "pyarrow"]),
    ],
)
def test_the_job_runs_in_the_models_environment_and_with_pyarrow_where_parquet_may_be(
    amlwrap: Callable[..., Outcome], server: ScriptedServer, folder: Path, data: str, output: str, packages: list[str]
) -> None:
    script_default_datastore(server)
    outcome = amlwrap(
        "lightgbm",
        "score",
        ".",
        "--data",
        data,
        "--output-file",
        output,
        "--compute",
        "azureml:cpu-cluster",
        "--dry-run",
    )
    body = planned(outcome)
    assert body["command"].endswith(f"--output outputs/predictions{Path(output).suffix}")
    assert sorted(body["inputDataBindings"]) == ["data", "model"]
    assert body["compute"]["target"].endswith("/computes/cpu-cluster")
    assert packages_of(outcome) == packages
    assert not (folder / output).exists()
    assert all(request.method == "GET" for request in server.requests)
