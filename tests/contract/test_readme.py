"""The README's Python runs as it stands, but for the number of trials, against the embedded workspace."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from amlwrap import Workspace
from amlwrap.local import daemon

ROOT = Path(__file__).parents[2]


def python_blocks() -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", (ROOT / "README.md").read_text(), re.MULTILINE | re.DOTALL)


def test_the_python_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tutorial, generated_client = python_blocks()
    assert "max_total_trials=8" in tutorial
    tutorial = tutorial.replace("max_total_trials=8", "max_total_trials=2")
    monkeypatch.setenv("AMLWRAP_LOCAL_HOME", str(tmp_path))
    monkeypatch.chdir(ROOT)
    daemon.start()
    try:
        exec(compile(tutorial, "README.md", "exec"), {})
        status, _, rest = capsys.readouterr().out.partition(" ")
        assert status == "Completed"
        assert float(rest.rsplit(" ", 1)[-1]) < 0.4
        with Workspace.local() as workspace:
            exec(compile(generated_client, "README.md", "exec"), {"workspace": workspace})
    finally:
        daemon.stop()
