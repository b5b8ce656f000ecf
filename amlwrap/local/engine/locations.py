"""Where code, data, models and outputs lie: a path on a datastore, or a URL.

Values keep a location as a path and the ARM id of its datastore, or as a URL alone. The workspace's own storage is at
another port after a start, so a URL into it is kept with the host alone and shown with where it is now.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from attrs import frozen

from amlwrap.assets import Datastore
from amlwrap.job import CommandJob
from amlwrap.local.engine.job_records import artifact_prefix, output_path
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import Reference, is_this_workspace, parse_reference, resource_id
from amlwrap.local.seed import ARTIFACT_STORE
from amlwrap.local.state import State
from amlwrap.local.store.records import Record

Path = tuple[str, ...]
_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_DATASTORE_URI = re.compile(
    r"azureml://(?:subscriptions/(?P<subscription>[^/]+)/resourcegroups/(?P<group>[^/]+)"
    r"(?:/providers/[^/]+)?/workspaces/(?P<workspace>[^/]+)/|workspaces/[^/]+/|locations/[^/]+/workspaces/[^/]+/)?"
    r"datastores/(?P<datastore>[^/]+)/paths/(?P<path>.*)",
    re.IGNORECASE,
)
_DEFAULT_DATASTORE = re.compile(r"\$\{\{\s*default_datastore\s*\}\}")
_JOB_OUTPUT = re.compile(r"azureml://jobs/(?P<job>[^/]+)/outputs/(?P<output>[^/]+)(?:/paths/(?P<path>.*))?", re.I)
# What every job has: its logs, and what it left in its folders `outputs` and `logs`.
_OWN_OUTPUTS = ("artifacts", "default")


@frozen
class Place:
    """A path in a container of the embedded account; an empty path is the whole container."""

    container: str
    path: str


@frozen
class WebAddress:
    """A file somewhere else, fetched over HTTP."""

    url: str


def read_uri(state: State, uri: str, path: Path) -> tuple[str, str | None]:
    """Return a location given as a URI: a path and its datastore's ARM id, or a URL and None.

    Args:
        state: the workspace.
        uri: `azureml://.../datastores/<name>/paths/<path>`, `azureml://jobs/<job>/outputs/<name>/paths/<path>`, or a
            URL; `${{default_datastore}}` is the name of the default datastore.
        path: where it stands, for the error.

    Raises:
        RefusedError: it is an `azureml://` URI of another kind.
        MissingError: the datastore or the job does not exist, or is of another workspace.
    """
    if output := _JOB_OUTPUT.fullmatch(uri):
        return _job_output(state, output, path)
    matched = _DATASTORE_URI.fullmatch(uri)
    if matched is None:
        if uri.lower().startswith("azureml://") or not is_url(uri):
            # What follows a question mark can be a signature.
            shown = uri.partition("?")[0]
            raise RefusedError(f"'{shown}' is no URL, and not like azureml://datastores/<name>/paths/<path>.", path)
        return _kept_url(state, uri), None
    given = matched["subscription"], matched["group"], matched["workspace"]
    if matched["workspace"] and not is_this_workspace(*given):
        raise MissingError(f"'{uri}' lies in the workspace '{matched['workspace']}', which this one is not.", path)
    is_default = _DEFAULT_DATASTORE.fullmatch(matched["datastore"])
    found = default_datastore(state) if is_default else find_datastore(state, matched["datastore"], path)
    return unquote(matched["path"]).strip("/"), resource_id("datastores", found.name)


def shown_url(state: State, url: str) -> str:
    """Return a URL with the present address of the workspace's own storage, where it leads there."""
    inside = _path_inside(state, url)
    return url if inside is None else f"{state.url}/{state.account}/{inside}"


def datastore_uri(state: State, location: str, datastore_id: str | None) -> str:
    """Return a location as `azureml://` URI with everything in it, or as the URL that it is."""
    if is_url(location):
        return shown_url(state, location)
    datastore = datastore_id.rpartition("/")[2] if datastore_id else default_datastore(state).name
    scope = f"subscriptions/{SUBSCRIPTION_ID}/resourcegroups/{RESOURCE_GROUP}/workspaces/{WORKSPACE_NAME}"
    return f"azureml://{scope}/datastores/{datastore}/paths/{location.replace('%', '%25')}"


def blob_url(state: State, location: str, datastore_id: str | None) -> str:
    """Return a location as the URL of its blobs, or as its datastore's URI where that lies elsewhere or is gone."""
    if is_url(location):
        return shown_url(state, location)
    name = datastore_id.rpartition("/")[2] if datastore_id else default_datastore(state).name
    datastore = state.records.find("datastores", name)
    if datastore is None or not is_local(state, datastore):
        return datastore_uri(state, location, datastore_id)
    return f"{state.url}/{state.account}/{container_of(datastore)}/{quote(location)}"


def is_url(location: str) -> bool:
    """Return whether a location is a URL rather than a path on a datastore."""
    return "://" in location


def locate(state: State, location: str, datastore_id: str | None, path: Path) -> Place | WebAddress:
    """Return where in the embedded account, or where else, a location is.

    Args:
        state: the workspace.
        location: a path on a datastore, or a URL.
        datastore_id: the datastore of a path; the workspace's default one when None.
        path: where in the request it stands, for the error.

    Raises:
        MissingError: the datastore does not exist.
        RefusedError: its storage is out of the embedded workspace's reach.
    """
    if is_url(location):
        inside = _path_inside(state, location)
        if inside is None:
            return WebAddress(location)
        container, _, name = unquote(inside).partition("/")
        return Place(container, name.strip("/"))
    datastore = find_datastore(state, datastore_id, path) if datastore_id else default_datastore(state)
    if not is_local(state, datastore):
        raise RefusedError(
            f"the datastore '{datastore.name}' lies outside the local workspace, whose jobs read only its own storage "
            f"account '{state.account}'.",
            path,
        )
    return Place(container_of(datastore), location.strip("/"))


def find_datastore(state: State, reference: str, path: Path) -> Record:
    """Return the datastore that a name or an ARM id means.

    Raises:
        MissingError: it is not there.
    """
    return find(state, parse_reference(reference, path, "datastores"), path)


def default_datastore(state: State) -> Record:
    """Return the workspace's default datastore."""
    for record in state.records.list("datastores"):
        if isinstance(record.value, Datastore) and record.value.is_default:
            return record
    raise RefusedError("The workspace has no default datastore; name one.")


def is_local(state: State, record: Record) -> bool:
    """Return whether a datastore lies in the embedded storage account."""
    value = record.value
    return isinstance(value, Datastore) and value.type == "AzureBlob" and value.account_name == state.account


def container_of(record: Record) -> str:
    """Return the container of a blob datastore."""
    return str(record.value.container_name) if isinstance(record.value, Datastore) else ""


def find(state: State, reference: Reference, path: Path = ()) -> Record:
    """Return what a reference names.

    Raises:
        MissingError: it is not there.
    """
    if reference.version is None:
        found = state.records.find(reference.collection, reference.name)
    else:
        found = state.records.find(f"{reference.collection}/versions", reference.version, reference.name)
    if found is None:
        raise MissingError(f"The {reference} was not found in workspace '{WORKSPACE_NAME}'.", path)
    return found


def _job_output(state: State, named: re.Match[str], path: Path) -> tuple[str, str | None]:
    """Return where an output of a job is, or a path in it: a path and its datastore's ARM id, or a URL and None."""
    job, name = find(state, Reference("jobs", named["job"]), path), named["output"]
    base: str
    datastore: str | None
    if name in _OWN_OUTPUTS:
        base, datastore = artifact_prefix(job.name), resource_id("datastores", ARTIFACT_STORE)
    else:
        outputs = job.value.outputs if isinstance(job.value, CommandJob) else {}
        if name not in outputs:
            raise MissingError(f"The job '{job.name}' has no output '{name}'.", path)
        base = output_path(outputs[name].path, job.name, name)
        datastore = outputs[name].datastore
    inside = unquote(named["path"] or "").strip("/")
    return "/".join(part for part in (base.strip("/"), inside) if part), datastore


def _kept_url(state: State, url: str) -> str:
    inside = _path_inside(state, url)
    return url if inside is None else f"http://127.0.0.1/{state.account}/{inside}"


def _path_inside(state: State, url: str) -> str | None:
    """Return container and blob, percent-encoded, of a URL into the embedded account, without what opens it."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None  # no address at all; whoever fetches it says so
    account, _, inside = parts.path.lstrip("/").partition("/")
    return inside if host in _LOOPBACK and account == state.account else None
