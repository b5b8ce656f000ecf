"""The tracking URI that Azure's SDK tells, in plain MLflow, as docs/how-to/mlflow.md types it."""

from __future__ import annotations

from pathlib import Path

from tests.support.referees import page_blocks, served, typed


def test_plain_mlflow_asks_at_the_uri_that_the_sdk_tells(tmp_path: Path) -> None:
    start, by_sdk, _ = page_blocks("how-to/mlflow.md", "sh")
    logged = (
        "import mlflow; mlflow.log_text('text', 'a.txt'); print(mlflow.get_tracking_uri(), mlflow.get_artifact_uri())"
    )
    with served(tmp_path):
        said = typed(f'{start}\n{by_sdk}\npython -c "{logged}"', tmp_path, AMLWRAP_LOCAL_HOME=str(tmp_path))
    assert "https://127.0.0.1:" in said
    assert "mlflow-artifacts:/ExperimentRun/dcid." in said
