"""What docs/how-to/mlflow.md shows of plain MLflow is run; what it shows of jobs is in test_jobs."""

from __future__ import annotations

from pathlib import Path

import mlflow
import pytest

from amlwrap.local import daemon
from tests.support.referees import as_typed, page_blocks, typed


def test_what_is_typed_for_plain_mlflow_works(home: Path) -> None:
    script = page_blocks("how-to/mlflow.md", "sh")[0] + as_typed(page_blocks("how-to/mlflow.md", "python")[1])
    assert "what I tried" in typed(script, home, AMLWRAP_LOCAL_HOME=str(home))


def test_the_uri_that_begins_with_https_needs_to_know_whom_to_trust(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = daemon.status(home)
    assert server is not None
    monkeypatch.setenv("MLFLOW_TRACKING_SERVER_CERT_PATH", server.certificate_authority)
    client = mlflow.MlflowClient(server.tracking_uri.replace(server.url, server.https_url))
    run = client.create_run("0").info
    client.log_text(run.run_id, "text", "a.txt")
    assert [each.path for each in client.list_artifacts(run.run_id)] == ["a.txt"]
