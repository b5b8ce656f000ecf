"""What the workspace's own things are called: their ARM ids, and the references that people write to them."""

from __future__ import annotations

import re

from attrs import frozen

from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME

PROVIDER = "Microsoft.MachineLearningServices"
WORKSPACE_ID = (
    f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}/providers/{PROVIDER}/workspaces/{WORKSPACE_NAME}"
)
TRACKING_PATH = f"/mlflow/v1.0{WORKSPACE_ID}"
PLUGIN_TRACKING_PATH = f"/mlflow/v2.0{WORKSPACE_ID}"
"""Where azureml-mlflow asks, whichever of the two its `azureml://` has."""
IDENTITY_PATH = "/identity/token"
VERSIONED = ("codes", "data", "environments", "models")
_WORKSPACE = re.compile(
    r"/subscriptions/(?P<subscription>[^/]+)/resourceGroups/(?P<group>[^/]+)"
    rf"/providers/{re.escape(PROVIDER)}/workspaces/(?P<workspace>[^/]+)(?P<rest>(?:/[^/]+)*)/?",
    re.IGNORECASE,
)
_ASSET_URI = re.compile(
    r"azureml://(?:locations/[^/]+/)?workspaces/[^/]+/(?P<collection>data|models)/(?P<name>[^/]+)"
    r"/versions/(?P<version>[^/]+)",
    re.IGNORECASE,
)
_SINGULAR = {
    "codes": "code", "data": "data", "environments": "environment", "models": "model", "computes": "compute",
    "datastores": "datastore", "jobs": "job", "onlineEndpoints": "online endpoint",
}  # fmt: skip


@frozen
class Reference:
    """What a reference names: a collection, a name in it, and a version where the collection has them."""

    collection: str
    name: str
    version: str | None = None

    @property
    def id(self) -> str:
        """The ARM id."""
        return resource_id(self.collection, self.name, *(("versions", self.version) if self.version else ()))

    def __str__(self) -> str:
        """Return it as a message names it."""
        version = f":{self.version}" if self.version else ""
        return f"{_SINGULAR[self.collection]} '{self.name}{version}'"


def resource_id(*path: str) -> str:
    """Return the ARM id of a resource below the workspace, such as `resource_id("jobs", "j1")`."""
    return "/".join([WORKSPACE_ID, *path])


def resource_type(*collections: str) -> str:
    """Return the ARM type of a resource below the workspace."""
    return "/".join([f"{PROVIDER}/workspaces", *collections])


def is_this_workspace(subscription: str, group: str, workspace: str) -> bool:
    """Return whether these are the workspace's coordinates, in any case."""
    given = (subscription.lower(), group.lower(), workspace.lower())
    return given == (SUBSCRIPTION_ID, RESOURCE_GROUP, WORKSPACE_NAME)


def is_asset_uri(text: str) -> bool:
    """Return whether a URI names a version of data or of a model, as the service writes it in answers."""
    return _ASSET_URI.fullmatch(text) is not None


def parse_reference(text: str, path: tuple[str, ...], *collections: str) -> Reference:
    """Read a reference to a resource of this workspace.

    Args:
        text: an ARM id, an asset's URI, `azureml:name[:version]`, or a bare name where the collection has no versions.
        path: where it stands, for the error.
        collections: what it may be of, such as `datastores`; a short form is of the first.

    Raises:
        RefusedError: it is none of these.
        MissingError: it names another workspace.
    """
    collection = collections[0]
    versioned = collection in VERSIONED
    uri = _ASSET_URI.fullmatch(text)
    if uri and uri["collection"].lower() in collections:
        return Reference(uri["collection"].lower(), uri["name"], uri["version"])
    if text.lower().startswith("azureml:"):
        name, _, version = text[len("azureml:") :].partition(":")
        if name and "/" not in name and bool(version) == versioned:
            return Reference(collection, name, version or None)
    elif text.startswith("/"):
        found = _parse_id(text, path, collections)
        if found is not None:
            return found
    elif text and not versioned and "/" not in text:
        return Reference(collection, text)
    shape = f"{collection}/<name>" + ("/versions/<version>" if versioned else "")
    raise RefusedError(f"'{text}' is not the ARM id of a resource like .../workspaces/{WORKSPACE_NAME}/{shape}.", path)


def _parse_id(text: str, path: tuple[str, ...], collections: tuple[str, ...]) -> Reference | None:
    matched = _WORKSPACE.fullmatch(text)
    if matched is None:
        return None
    if not is_this_workspace(matched["subscription"], matched["group"], matched["workspace"]):
        raise MissingError(
            f"'{text}' lies in the workspace '{matched['workspace']}', which this local workspace is not.", path
        )
    parts = matched["rest"].strip("/").split("/")
    collection = next((each for each in collections if each == parts[0].lower()), None)
    if collection is None:
        return None
    if collection not in VERSIONED:
        return Reference(collection, parts[1]) if len(parts) == 2 else None
    return Reference(collection, parts[1], parts[3]) if len(parts) == 4 and parts[2].lower() == "versions" else None
