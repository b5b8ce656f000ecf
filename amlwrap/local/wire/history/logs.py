"""The logs of a job, each with a URL that opens it for reading, and nothing else."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.seed import ARTIFACT_CONTAINER
from amlwrap.local.state import State
from amlwrap.local.wire.blob.issued_sas import blob_sas

_FOLDERS = ("azureml-logs/", "logs/", "system_logs/", "user_logs/")
_LIFETIME = timedelta(hours=8)


def log_urls(state: State, job: str) -> dict[str, str]:
    """Return the URLs of a job's logs by their names, be the logs still growing or not."""
    prefix = f"{artifact_prefix(job)}/"
    names = (blob.name for blob in state.blobs.iterate_blobs(ARTIFACT_CONTAINER, prefix))
    logs = {name[len(prefix) :]: name for name in names if name[len(prefix) :].startswith(_FOLDERS)}
    return {log: _url(state, name) for log, name in logs.items()}


def _url(state: State, blob: str) -> str:
    sas = blob_sas(state.account, state.account_key_bytes, ARTIFACT_CONTAINER, blob, "r", _LIFETIME)
    return f"{state.url}/{state.account}/{ARTIFACT_CONTAINER}/{quote(blob)}?{sas}"
