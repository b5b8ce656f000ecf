"""URIs of paths on datastores: as people write them, and as the service shows them."""

from __future__ import annotations

import re
from urllib.parse import unquote

from attrs import frozen

from amlwrap.references import Scope, workspace_id

# The service shows a datastore's URI with the workspace's place in Azure, or with the workspace's GUID.
_DATASTORE_URI = re.compile(
    r"azureml://(?:subscriptions/(?P<subscription>[^/]+)/resourcegroups/(?P<group>[^/]+)(?:/providers/[^/]+)?"
    r"/workspaces/(?P<workspace>[^/]+)/|(?P<guid>(?:locations/[^/]+/)?workspaces/[^/]+)/)?"
    r"datastores/(?P<datastore>[^/]+)/(?:paths/)?(?P<path>.*)",
    re.IGNORECASE | re.DOTALL,
)


@frozen
class DatastorePath:
    """A path on a datastore, as the service names it.

    Attributes:
        workspace_id: ARM id of the datastore's workspace; None where the URI tells no more than the workspace's GUID.
        datastore: name of the datastore.
        path: without a slash at its end; empty for all that is there.
    """

    workspace_id: str | None
    datastore: str
    path: str

    def datastore_id(self, scope: Scope) -> str:
        """Return the datastore's ARM id; it is one of `scope` unless another workspace is told."""
        is_elsewhere = self.workspace_id and self.workspace_id.lower() != scope.workspace_id.lower()
        return f"{self.workspace_id if is_elsewhere else scope.workspace_id}/datastores/{self.datastore}"


def read_datastore_uri(uri: str) -> DatastorePath | None:
    """Return what a URI written by the service names, or None if that is no path on a datastore.

    Args:
        uri: `azureml://.../datastores/NAME/paths/PATH`, with nothing, a workspace's place in Azure or a workspace's
            GUID in front of `datastores/`, percent-encoded as far as need be.
    """
    match = _DATASTORE_URI.fullmatch(uri)
    if match is None:
        return None
    return DatastorePath(_workspace_in(match), match["datastore"], unquote(match["path"]).rstrip("/"))


def datastore_uri(datastore: str, path: str) -> str:
    """Return the URI of a path on a datastore of the workspace, in its short form."""
    # Who reads it takes a per cent sign for the start of a code.
    return f"azureml://datastores/{datastore}/paths/{path.replace('%', '%25')}"


def datastore_and_path(uri: str, scope: Scope | None = None) -> tuple[str, str] | None:
    """Return datastore and path that a URI written by people names, or None if it names none.

    Args:
        uri: `azureml://datastores/NAME/paths/PATH`, percent-encoded as far as need be; `paths/` may be left out, and
            PATH be empty.
        scope: the workspace; with it, the same is taken with that workspace's place in front of `datastores/`.
    """
    match = _DATASTORE_URI.fullmatch(uri) if uri.startswith("azureml://") and "\n" not in uri else None
    if match is None or match["guid"]:
        return None
    named = _workspace_in(match)
    if named and not (scope and named.lower() == scope.workspace_id.lower()):
        return None
    return match["datastore"], unquote(match["path"])


def _workspace_in(uri: re.Match[str]) -> str | None:
    return workspace_id(uri["subscription"], uri["group"], uri["workspace"]) if uri["workspace"] else None
