"""The project of docs/how-to/testing.md runs as its workflow runs it, and the page shows nothing but what runs."""

from __future__ import annotations

import shutil
from importlib.metadata import version
from pathlib import Path

from ruamel.yaml import YAML

from amlwrap.local import daemon
from tests.support.referees import page_blocks, typed

PROJECT = Path(__file__).parents[3] / "examples" / "testing"


def test_the_project_passes_its_own_tests_as_its_workflow_runs_them(tmp_path: Path) -> None:
    folder = shutil.copytree(PROJECT, tmp_path / "project")
    workflow = YAML(typ="safe").load(folder / ".github" / "workflows" / "test.yml")
    install, test = [step["run"] for step in workflow["jobs"]["test"]["steps"] if "run" in step]
    assert install == "pip install -r requirements.txt"
    for requirement in (folder / "requirements.txt").read_text().splitlines():
        assert version(requirement.partition("[")[0])
    assert "4 passed" in typed(test, folder, PYTEST_ADDOPTS="-p no:cacheprovider", PYTHONWARNINGS="ignore")


def test_the_page_shows_the_projects_own_files() -> None:
    files = [path.read_text(encoding="utf-8") for path in PROJECT.rglob("*") if path.suffix in (".py", ".yml")]
    shown = page_blocks("how-to/testing.md", "python", "yaml")
    assert len(shown) == 4
    for text in shown:
        assert any(text in file for file in files), text


def test_what_the_page_types_works(tmp_path: Path) -> None:
    home = tmp_path / "home"
    install, *scripts = page_blocks("how-to/testing.md", "sh")
    assert install.startswith("pip install ")
    try:
        said = typed("\n".join(scripts), tmp_path, AMLWRAP_LOCAL_HOME=str(home))
    finally:
        stopped = not daemon.stop(home)
    assert stopped
    assert "['cpu-cluster']\n" in said  # azure-ai-ml
    assert "['Default']\n" in said  # MLflow
    assert '"name":"cpu-cluster"' in said.replace(" ", "")  # curl
    assert said.endswith("401\n")  # requests, without a token
