"""Homes that an earlier version wrote: what is in them is found again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.local_workspace import LocalWorkspace, local_workspace

RECORDED = Path(__file__).with_name("earlier_workspace.sql")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with the records of an earlier version, one of them damaged as the first versions allowed."""
    home = tmp_path_factory.mktemp("earlier")
    database = sqlite3.connect(home / "workspace.db")
    with database:
        database.executescript(RECORDED.read_text(encoding="utf-8"))
        (text,) = database.execute("SELECT body FROM documents WHERE name = 'done'").fetchone()
        body = json.loads(text)
        body["properties"] |= {"description": "a\ud800b", "priority": float("nan")}
        body["properties"]["tags"] = {"\udc00": "\N{DECIDUOUS TREE}"}
        database.execute("UPDATE documents SET body = ? WHERE name = 'done'", (json.dumps(body),))
    database.close()
    return home


@pytest.fixture(scope="module")
def earlier(home: Path) -> Iterator[LocalWorkspace]:
    with local_workspace(home) as local:
        yield local


def test_assets_are_what_they_were(earlier: LocalWorkspace) -> None:
    data = earlier.get("/data/iris/versions/1").json()
    assert data["properties"]["path"] == "LocalUpload/iris.csv"
    assert data["properties"]["datastoreId"].endswith("/datastores/workspaceblobstore")
    assert data["properties"]["tags"] == {"a": "b"}
    assert data["systemData"]["createdAt"].startswith("2026-11-27T")
    assert earlier.get("/data/web/versions/1").json()["properties"]["path"] == "https://example.com/x.csv"
    environment = earlier.get("/environments/lightgbm/versions/1").json()["properties"]
    assert environment["docker"]["dockerImageUri"] == "python"
    assert json.loads(environment["condaFile"]) == {"dependencies": ["python=3.11"]}
    (code,) = earlier.get("/codes/code-0/versions").json()["value"]
    assert code["properties"]["path"] == "LocalUpload/code-0"


def test_datastores_keep_their_secrets_and_computes_their_size(earlier: LocalWorkspace) -> None:
    other = earlier.get("/datastores/other").json()["properties"]
    assert other["contents"]["accountName"] == "elsewhere"
    assert "secrets" not in other["contents"]["credentials"]
    assert earlier.post("/datastores/other/listSecrets").json() == {"secretsType": "Sas", "sasToken": "not-a-secret"}
    assert earlier.get("/datastores/workspaceblobstore").json()["properties"]["isDefault"] is True
    scale = earlier.get("/computes/big").json()["properties"]["properties"]["scaleSettings"]
    assert (scale["minNodeCount"], scale["maxNodeCount"]) == (0, 7)


def test_jobs_are_listed_in_their_order_with_what_they_ran(earlier: LocalWorkspace) -> None:
    jobs = {job["name"]: job["properties"] for job in earlier.get("/jobs").json()["value"]}
    assert list(jobs) == ["sweep_1", "sweep_0", "sweep", "done"]
    done = jobs["done"]
    assert (done["status"], done["command"], done["timeout"]) == (
        "Completed", "python main.py --iris $AZURE_ML_INPUT_iris", "PT1H",
    )  # fmt: skip
    assert done["inputDataBindings"]["iris"]["dataId"].endswith("/data/iris/versions/1")
    assert jobs["sweep"]["searchSpace"] == {"--lr": ["uniform", [0.1, 0.9]]}
    assert jobs["sweep"]["earlyTermination"]["slackFactor"] == 0.1
    assert jobs["sweep_0"]["properties"]["azureml.sweepName"] == "sweep"


def test_what_the_first_versions_took_in_by_mistake_can_be_shown(earlier: LocalWorkspace) -> None:
    done = earlier.job("done")
    assert done["description"] == "a\N{REPLACEMENT CHARACTER}b"
    assert done["tags"] == {"\N{REPLACEMENT CHARACTER}": "\N{DECIDUOUS TREE}"}
    assert "priority" not in done


def test_they_are_read_once(earlier: LocalWorkspace, home: Path) -> None:
    with sqlite3.connect(home / "workspace.db") as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    database.close()
    assert "documents" not in tables
    assert {"records", "operations"} <= tables
