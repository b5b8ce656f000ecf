"""Where outputs go: those of a description, and the one that every job has of its own.

Source: definition `JobOutput` and its subtypes, `uri`, in the forms that the service answers with.
"""

from __future__ import annotations

import re

from amlwrap import job as jobs
from amlwrap.datastore_uris import datastore_uri, read_datastore_uri
from amlwrap.errors import InvalidJobError
from amlwrap.references import short_name

OWN_OUTPUT = "default"
"""Name of the output that every job has: its logs, and what it leaves in its folder `outputs`."""

_ARTIFACT_STORE = "workspaceartifactstore"
_ARTIFACTS = "ExperimentRun/"


def output_uri(output: jobs.Output) -> str | None:
    """Return where an output goes; None leaves it to the service.

    Raises:
        InvalidJobError: it has a path, and nobody said on which datastore.
    """
    if output.path is None:
        return None
    if output.datastore is None:
        raise InvalidJobError(f"The output at {output.path!r} needs the name of the datastore that it goes to.")
    return datastore_uri(short_name(output.datastore), output.path)


def datastore_and_path(uri: str) -> tuple[str, str]:
    """Return datastore and path that an output goes to.

    Raises:
        ValueError: it goes elsewhere.
    """
    place = read_datastore_uri(uri)
    if place is None:
        raise ValueError("an output that goes to no datastore")
    return place.datastore, place.path


def is_own_output(name: str, uri: str | None) -> bool:
    """Return whether an output is the one that every job has."""
    return name == OWN_OUTPUT and (not uri or _artifacts(uri) is not None)


def own_output(job_id: str, uri: str | None) -> jobs.JobOutput | None:
    """Return where a job keeps what it made, from the URI of the output that every job has.

    Args:
        job_id: ARM id of the job, in whose workspace the datastore is.
        uri: of that output; None where the job has none.
    """
    path = _artifacts(uri) if uri else None
    workspace_id = re.sub("/jobs/[^/]+/?$", "", job_id, flags=re.IGNORECASE)
    return jobs.JobOutput(datastore_id=f"{workspace_id}/datastores/{_ARTIFACT_STORE}", path=path) if path else None


def _artifacts(uri: str) -> str | None:
    """Return the path of a job's own files, or None where a URI leads to something else."""
    place = read_datastore_uri(uri)
    is_artifacts = place and place.datastore == _ARTIFACT_STORE and place.path.startswith(_ARTIFACTS)
    return place.path if place and is_artifacts else None
