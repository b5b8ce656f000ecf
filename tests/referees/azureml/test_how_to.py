"""What docs/how-to/mlflow.md shows of azureml-mlflow is run."""

from __future__ import annotations

from pathlib import Path

from tests.support.referees import as_typed, page_blocks, typed


def test_what_is_typed_for_azureml_mlflow_works(home: Path) -> None:
    script = page_blocks("how-to/mlflow.md", "sh")[2] + as_typed(page_blocks("how-to/mlflow.md", "python")[2])
    assert "azureml://127.0.0.1:" in typed(script, home, AMLWRAP_LOCAL_HOME=str(home))
