"""ARM resource ids of the workspace: writing them, and reading the references that users send."""

from __future__ import annotations

import re

from attrs import frozen

from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.store.documents import Document, DocumentStore
from amlwrap.local.wire.arm.errors import ArmError, not_found, user_error

PROVIDER = "Microsoft.MachineLearningServices"
WORKSPACE_ID = (
    f"/subscriptions/{SUBSCRIPTION_ID}/resourceGroups/{RESOURCE_GROUP}/providers/{PROVIDER}/workspaces/{WORKSPACE_NAME}"
)
_WORKSPACE = re.compile(
    r"/subscriptions/(?P<subscription>[^/]+)/resourceGroups/(?P<group>[^/]+)"
    rf"/providers/{re.escape(PROVIDER)}/workspaces/(?P<workspace>[^/]+)(?P<rest>(?:/[^/]+)*)/?",
    re.IGNORECASE,
)
_VERSIONED = ("codes", "data", "environments")
_COLLECTIONS = (*_VERSIONED, "computes", "datastores", "jobs")


@frozen
class Reference:
    """What a reference names: a collection, a name in it, and a version where the collection has them."""

    collection: str
    name: str
    version: str | None = None


def resource_id(*path: str) -> str:
    """Return the ARM id of a resource below the workspace, such as `resource_id("jobs", "j1")`."""
    return "/".join([WORKSPACE_ID, *path])


def resource_type(*collections: str) -> str:
    """Return the ARM type of a resource below the workspace."""
    return "/".join([f"{PROVIDER}/workspaces", *collections])


def check_workspace(subscription: str | None, group: str | None, workspace: str | None) -> None:
    """Raise the error of ARM when path parameters name another subscription, resource group or workspace."""
    if subscription is not None and subscription.lower() != SUBSCRIPTION_ID:
        raise ArmError(404, "SubscriptionNotFound", f"The subscription '{subscription}' could not be found.")
    if group is not None and group.lower() != RESOURCE_GROUP:
        raise ArmError(404, "ResourceGroupNotFound", f"Resource group '{group}' could not be found.")
    if workspace is not None and workspace.lower() != WORKSPACE_NAME:
        resource = f"{PROVIDER}/workspaces/{workspace}"
        message = f"The Resource '{resource}' under resource group '{RESOURCE_GROUP}' was not found."
        raise ArmError(404, "ResourceNotFound", message)


def parse_reference(text: str, collection: str, target: str) -> Reference:
    """Read a reference to a resource of this workspace.

    Args:
        text: an ARM id, `azureml:name[:version]`, or a bare name where the collection has no versions.
        collection: the collection it must be of, such as `datastores`.
        target: where in the request it stands, for the error.

    Raises:
        ArmError: it is none of these, or names another workspace or collection.
    """
    versioned = collection in _VERSIONED
    if text.lower().startswith("azureml:"):
        name, _, version = text[len("azureml:") :].partition(":")
        if name and bool(version) == versioned:
            return Reference(collection, name, version or None)
    elif text.startswith("/"):
        matched = _WORKSPACE.fullmatch(text)
        if matched:
            check_workspace(matched["subscription"], matched["group"], matched["workspace"])
            parts = matched["rest"].strip("/").split("/")
            if len(parts) == (4 if versioned else 2) and parts[0].lower() == collection:
                if not versioned:
                    return Reference(collection, parts[1])
                if parts[2].lower() == "versions":
                    return Reference(collection, parts[1], parts[3])
    elif text and not versioned and "/" not in text:
        return Reference(collection, text)
    shape = f"{collection}/<name>" + ("/versions/<version>" if versioned else "")
    raise user_error(
        f"{target}: '{text}' is not the ARM id of a resource like .../workspaces/{WORKSPACE_NAME}/{shape}."
    )


def find_resource(documents: DocumentStore, reference: Reference, target: str | None = None) -> Document:
    """Return what a reference names.

    Args:
        documents: the workspace's resources.
        reference: what to find.
        target: where in the request it stands, for the error.

    Raises:
        ArmError: it is not there.
    """
    if reference.version is None:
        found = documents.find(reference.collection, reference.name)
    else:
        found = documents.find(f"{reference.collection}/versions", reference.version, reference.name)
    if found is None:
        raise _missing(reference, target)
    return found


def _missing(reference: Reference, target: str | None) -> ArmError:
    version = f":{reference.version}" if reference.version else ""
    singular = {"codes": "code", "data": "data", "environments": "environment", "computes": "compute",
                "datastores": "datastore", "jobs": "job"}[reference.collection]  # fmt: skip
    return not_found(
        f"The {singular} '{reference.name}{version}' was not found in workspace '{WORKSPACE_NAME}'.", target
    )
