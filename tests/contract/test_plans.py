"""Plans of jobs against the local workspace: what of them is there before they are submitted, and after."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from amlwrap import Workspace
from tests.support.program import run_program


@pytest.fixture
def job_file(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A job with code, data and an environment of its own, none of them seen before."""
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(home))
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "main.py").write_text(f"print({str(tmp_path)!r})\n")
    (tmp_path / "src" / "more.py").write_text("")
    (tmp_path / "rows.csv").write_text(f"{tmp_path}\n")
    file = tmp_path / "job.yml"
    file.write_text(
        "type: command\ncode: src\ncommand: python main.py ${{inputs.rows}}\ncompute: azureml:cpu-cluster\n"
        f"inputs:\n  rows: {{type: uri_file, path: rows.csv}}\nenvironment:\n  image: {tmp_path.name.lower()}\n"
    )
    return file


def test_what_would_go_up_is_told_and_is_there_once_the_job_was_submitted(
    workspace: Workspace, job_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["job", "create", "-f", str(job_file), "--local"]
    before = json.loads(run_program(capsys, *asked, "--plan", "-o", "json").out)
    again = json.loads(run_program(capsys, *asked, "--plan", "-o", "json").out)
    assert again == before  # planning uploads and registers nothing
    missing = [(upload["type"], upload["files"], upload["missing_files"]) for upload in before["uploads"]]
    assert missing == [("code", 2, 2), ("data", 1, 1)]
    assert before["uploads"][1]["missing_bytes"] == (job_file.parent / "rows.csv").stat().st_size
    assert [(asset["type"], asset["exists"], asset["is_made"]) for asset in before["assets"]] == [
        ("code", False, True),
        ("environment", False, True),
        ("data", False, True),
    ]
    assert (before["is_ready"], before["warnings"]) == (True, [])

    submitted = run_program(capsys, *asked, "-o", "json")
    assert submitted.code == 0, submitted.err
    after = json.loads(run_program(capsys, *asked, "--plan", "-o", "json").out)
    assert [upload["missing_files"] for upload in after["uploads"]] == [0, 0]
    assert {(asset["exists"], asset["is_made"]) for asset in after["assets"]} == {(True, False)}
    names = [(asset["name"], asset["version"]) for asset in before["assets"]]
    assert [(asset["name"], asset["version"]) for asset in after["assets"]] == names
    workspace.jobs.wait(json.loads(submitted.out)["name"], timeout=120)


def test_a_plan_for_people_is_one_screen(
    workspace: Workspace, job_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = run_program(capsys, "job", "create", "-f", str(job_file), "--local", "--plan", "--name", "planned")
    assert (shown.code, shown.err) == (0, "Nothing was sent.\n")
    titles = [line.split()[0] for line in shown.out.splitlines() if not line.startswith(" ")]
    assert titles == ["job", "uploads", "assets", "compute", "quota", "ready"]
    assert f"code {job_file.parent / 'src'}: 2 files" in shown.out or "code src: 2 files" in shown.out
    assert "nodes: 0 to 4, 1 asked for: fits" in shown.out
    assert f" of {os.cpu_count()} cores used, 1 needed: leaves room" in shown.out
    assert "planned" not in [job.name for job in workspace.jobs.list()]


def test_plan_and_dry_run_do_not_go_together(job_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused = run_program(capsys, "lightgbm", "train", "--compute", "c", "--plan", "--dry-run", "--local")
    assert refused.code == 2
    assert "--plan tells what would happen, --dry-run the requests that do it: give one of the two." in refused.err
