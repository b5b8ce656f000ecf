"""The requests of run history that are about the files of a run: what there is, and URLs of blobs to read and write.

Source: azureml-mlflow, the operations `RunArtifacts_ListInContainer`, `RunArtifacts_GetContentInformation` and
`RunArtifacts_BatchCreateEmptyArtifacts` of run history. An experiment is in their paths, and a run's id is enough.
"""

from __future__ import annotations

from typing import Any

from amlwrap.local.errors import MissingError
from amlwrap.local.store.metrics import Tracking
from amlwrap.local.wire.history.call import HistoryCall
from amlwrap.local.wire.history.errors import Json, invalid
from amlwrap.local.wire.history.run_artifacts import RunArtifacts
from amlwrap.local.wire.mlflow.places import model_folder


async def list_artifacts(call: HistoryCall) -> Json:
    """List all files of a run."""
    return (await _of_run(call)).listed()


async def get_content_information(call: HistoryCall) -> Json:
    """Return where one file is read from."""
    return (await _of_run(call)).content_of(_path(dict(call.query)))


async def create_artifacts(call: HistoryCall) -> Json:
    """Return where files are written to."""
    named: Any = call.body.get("paths")
    if not isinstance(named, list) or not named:
        raise invalid("'paths' lists what is going to be uploaded, each with its 'path': it is missing.")
    return (await _of_run(call)).places_for([_path(each) for each in named])


async def _of_run(call: HistoryCall) -> RunArtifacts:
    """Return the files of a run, or of a logged model that is asked for as a run."""
    run = call.named["run"]

    def find(tracking: Tracking) -> str:
        try:
            return model_folder(tracking.models.get(run))
        except MissingError:
            return run

    return RunArtifacts(call.state, run, await call.jobs.metrics.perform(find))


def _path(members: Any) -> str:
    path = members.get("path") if isinstance(members, dict) else None
    if not isinstance(path, str) or not path:
        raise invalid("'path' is missing: it says which artifact is meant.")
    return path
