"""What jobs leave, as references to assets, and where on a datastore these lie.

A job's outputs are data assets of the workspace's making, as on Azure, whether or not they are registered as well. What
they are is spelled as job files do: azure-ai-ml looks for these words alone, and passes over others without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from amlwrap.assets import AssetType, Data, Model
from amlwrap.local.engine.job_records import KIND
from amlwrap.local.engine.locations import datastore_uri, find, is_url, read_uri
from amlwrap.local.errors import MissingError
from amlwrap.local.references import parse_reference
from amlwrap.local.state import LOCATION, State
from amlwrap.local.wire.history.errors import Json, invalid
from amlwrap.local.wire.history.seen import SeenRun, of_job

_MADE = re.compile(r"azureml://locations/[^/]+/workspaces/[^/]+/data/azureml_(?P<name>[^/]+)/versions/1", re.I)
_BETWEEN = "_output_data_"


def write_outputs(state: State, run: SeenRun) -> Json | None:
    """Return the outputs of a job that has ended, by their names; None where there are none yet."""
    if not (run.is_job and run.has_ended):
        return None
    return {name: {"assetId": _asset_id(state, run.id, name), "type": str(kind)} for name, kind in run.outputs.items()}


def resolve_data(state: State, identity: str) -> Json:
    """Return where an asset of data lies, for the data plane.

    Args:
        state: the workspace.
        identity: a job's output, a data asset's URI, or its ARM id.

    Raises:
        RequestError: there is no such asset.
    """
    made = _MADE.fullmatch(identity)
    for job, output in _splits(made["name"]) if made else ():
        found = state.records.find(KIND, job)
        if found and (kind := of_job(state, found).outputs.get(output)):
            path, datastore = read_uri(state, f"azureml://jobs/{job}/outputs/{output}", ())
            return {"uri": _uri(state, path, datastore, kind), "type": str(kind)}
    value = find(state, parse_reference(identity, (), "data")).value
    if not isinstance(value, Data):
        raise MissingError(f"'{identity}' is no data.")
    kind = value.type or AssetType.URI_FOLDER
    return {"uri": _uri(state, value.path or "", value.datastore_id, kind), "type": str(kind)}


def resolve_model(state: State, identity: str) -> Json:
    """Return where a model lies, for the model registry; raises `RequestError` where there is none."""
    value = find(state, parse_reference(identity, (), "models")).value
    if not isinstance(value, Model):
        raise MissingError(f"'{identity}' is no model.")
    return {"path": datastore_uri(state, value.path or "", value.datastore_id), "type": value.type}


def resolve_all(state: State, asked: Json, resolve: Callable[[State, str], Json]) -> Json:
    """Return where the assets of a request lie, by their ids."""
    values: Any = asked.get("values")
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise invalid("'values' is a list of assets' ids.")
    return {"values": {each: resolve(state, each) for each in values}}


def _asset_id(state: State, job: str, output: str) -> str:
    made = f"azureml_{job}{_BETWEEN}{output}"
    return f"azureml://locations/{LOCATION}/workspaces/{state.workspace_guid}/data/{made}/versions/1"


def _splits(name: str) -> Iterator[tuple[str, str]]:
    """Yield what job and output a name can be made of: either may hold what stands between them."""
    parts = name.split(_BETWEEN)
    for place in range(1, len(parts)):
        yield _BETWEEN.join(parts[:place]), _BETWEEN.join(parts[place:])


def _uri(state: State, path: str, datastore: str | None, kind: AssetType | str) -> str:
    """Return a place as URI; a folder's ends with a slash, since clients take all that begins with it."""
    uri = datastore_uri(state, path, datastore)
    return uri if is_url(path) or kind == AssetType.URI_FILE else f"{uri.rstrip('/')}/"
