"""What the workspace adds to every job that it shows, and takes for its own when a job is sent back as it was shown."""

from __future__ import annotations

from amlwrap.local.engine.job_records import artifact_prefix
from amlwrap.local.errors import RefusedError
from amlwrap.local.seed import ARTIFACT_STORE
from amlwrap.local.wire.family import Json
from amlwrap.local.wire.members import is_word

DEFAULT_OUTPUT = "default"
_ARTIFACTS = f"azureml://datastores/{ARTIFACT_STORE}/"

NO_ENVIRONMENT = "none"
"""Shown for a job that runs in the server's own Python: the contract wants a word where there is nothing to name."""


def artifacts_output(job: str) -> Json:
    """Return the output that every job has: where its logs and artifacts go."""
    return {"jobOutputType": "uri_folder", "mode": "ReadWriteMount", "uri": f"{_ARTIFACTS}{artifact_prefix(job)}"}


def is_own_output(name: str, output: Json) -> bool:
    """Return whether an output is the one that every job has.

    Raises:
        RefusedError: it has that one's name and goes elsewhere.
    """
    if name != DEFAULT_OUTPUT:
        return False
    uri = output.get("uri")
    if uri and not uri.startswith(f"{_ARTIFACTS}{artifact_prefix('')}"):
        raise RefusedError("every job has an output of this name, for its logs: use another name.", ("outputs", name))
    return True


def own_services(tracking_uri: str) -> Json:
    """Return the services of every job, by their names: where its metrics go, and the studio, which is nowhere here."""
    return {
        "Tracking": {"jobServiceType": "Tracking", "endpoint": tracking_uri},
        "Studio": {"jobServiceType": "Studio"},
    }


def is_own_service(service: Json) -> bool:
    """Return whether a service is one that the workspace shows of every job."""
    return any(is_word(service.get("jobServiceType"), word) for word in ("Tracking", "Studio"))
