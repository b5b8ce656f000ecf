"""How assets are named: ARM ids, and the short forms that people write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import unquote

from attrs import field, frozen

from amlwrap.errors import ConfigurationError, UsageError

Collection = Literal["codes", "environments", "data", "models"]
"""Where the assets of a workspace are that jobs refer to, as their ARM ids name it."""

_SINGULAR: dict[str, str] = {"codes": "code", "environments": "environment", "data": "data", "models": "model"}
_SHORT_FORM = re.compile(
    r"(?:azureml:)?(?P<name>[A-Za-z0-9][\w.\-]*)(?:(?P<mark>[:@])(?P<version>[\w.\-]+))?", re.ASCII
)
_ASSET_ID = re.compile(
    r"/(?P<type>codes|environments|data|models)/(?P<name>[^/]+)/versions/(?P<version>[^/]+)$", re.IGNORECASE
)
# The service shows a datastore's URI with the workspace's place in Azure, or with the workspace's GUID.
_DATASTORE_URI = re.compile(
    r"azureml://(?:subscriptions/(?P<subscription>[^/]+)/resourcegroups/(?P<group>[^/]+)(?:/providers/[^/]+)?"
    r"/workspaces/(?P<workspace>[^/]+)/|(?P<guid>(?:locations/[^/]+/)?workspaces/[^/]+)/)?"
    r"datastores/(?P<datastore>[^/]+)/(?:paths/)?(?P<path>.*)",
    re.IGNORECASE | re.DOTALL,
)

_SERVICE_URI = re.compile(
    r"azureml://(?:(?:locations/[^/]+/)?workspaces/[^/]+/(?:data|models)/[^/]+/versions/[^/]+"
    r"|jobs/[^/]+/outputs/[^/]+(?:/paths/\S*)?)",
    re.IGNORECASE,
)


def _check_part(_: object, attribute: Any, value: str) -> None:
    if not re.fullmatch(r"[^\s/\\?#%]+", value):
        raise ConfigurationError(f"{value!r} cannot be a workspace's {attribute.name}: copy it from the Azure portal.")


@frozen
class Scope:
    """A workspace's place in Azure: the path that every one of its ARM ids begins with.

    Raises:
        ConfigurationError: a part is empty, or has characters that would change the path.
    """

    subscription_id: str = field(validator=_check_part)
    resource_group: str = field(validator=_check_part)
    workspace_name: str = field(validator=_check_part)

    @property
    def workspace_id(self) -> str:
        """ARM id of the workspace."""
        return _workspace_id(self.subscription_id, self.resource_group, self.workspace_name)

    def resource_id(self, collection: str, name: str) -> str:
        """Return the ARM id of a compute, datastore or job; an id stays as it is."""
        return name if is_arm_id(name) else f"{self.workspace_id}/{collection}/{check_name(name, collection)}"

    def asset_id(self, collection: Collection, name: str, version: str) -> str:
        """Return the ARM id of one version of an asset."""
        return f"{self.workspace_id}/{collection}/{name}/versions/{version}"

    def holds(self, resource_id: str) -> bool:
        """Whether an ARM id is of something in the workspace."""
        return resource_id.lower().startswith(f"{self.workspace_id.lower()}/")


def _workspace_id(subscription_id: str, resource_group: str, workspace_name: str) -> str:
    return (
        f"/subscriptions/{subscription_id}/resourceGroups/{resource_group}"
        f"/providers/Microsoft.MachineLearningServices/workspaces/{workspace_name}"
    )


def is_arm_id(text: str) -> bool:
    """Whether a text is an ARM id."""
    return text.lower().startswith("/subscriptions/")


def check_name(name: str, what: str) -> str:
    """Return the name.

    Raises:
        UsageError: it is empty or has characters that no resource name has.
    """
    if not re.fullmatch(r"[A-Za-z0-9][\w.\-]{0,254}", name, re.ASCII):
        raise UsageError(
            f"{name!r} is not a name for {what}: use up to 255 letters, digits, '-', '_' and '.', beginning with a "
            "letter or digit."
        )
    return name


def check_new_name(name: str, what: str) -> str:
    """Return the name of something to be registered: the service lets nothing new have a dot in its name.

    Raises:
        UsageError: it is none.

    Source: parameter `name` of the operations `..._CreateOrUpdate`.
    """
    if "." in check_name(name, what):
        raise UsageError(f"{name!r} is not a name for {what} that is new: use no dots.")
    return name


def without_secrets(path: str) -> str:
    """Return a path or URL to be shown: without a password, and without the query, where signatures are.

    What stands before the `@` of a storage URL (`wasbs://CONTAINER@ACCOUNT...`) is no secret and stays.
    """
    scheme, separator, rest = path.partition("://")
    if not separator:
        return path
    place, question, _ = rest.partition("?")
    authority, slash, inside = place.partition("/")
    user, at, host = authority.rpartition("@")
    if scheme.lower() in {"http", "https"} or ":" in user:
        user = at = ""
    return f"{scheme}://{user}{at}{host}{slash}{inside}{'?...' if question else ''}"


def short_name(resource_id: str) -> str:
    """Return the last part of an ARM id: `cpu-cluster` of `/subscriptions/.../computes/cpu-cluster`."""
    return resource_id.rstrip("/").rpartition("/")[2]


def asset_name_and_version(asset_id: str) -> tuple[str, str] | None:
    """Return name and version of an asset's ARM id, or None if it is not one."""
    match = _ASSET_ID.search(asset_id)
    return (match["name"], match["version"]) if match else None


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
    return _workspace_id(uri["subscription"], uri["group"], uri["workspace"]) if uri["workspace"] else None


def is_reference(text: str) -> bool:
    """Whether a text names a registered asset rather than a local path: an ARM id, `azureml:...`, `NAME:VERSION`."""
    if is_arm_id(text) or text.startswith("azureml:"):
        return not text.startswith("azureml://") or is_registry_reference(text)
    match = _SHORT_FORM.fullmatch(text)
    return bool(match and match["mark"])


def is_service_uri(text: str) -> bool:
    """Whether a text is a URI that the service alone follows.

    That is data or a model as the service shows them, by the GUID of their workspace, or the output of a job.
    """
    return bool(_SERVICE_URI.fullmatch(text))


def is_registry_reference(text: str) -> bool:
    """Whether a text names an asset of a registry, which workspaces share: `azureml://registries/...`."""
    return text.lower().startswith("azureml://registries/")


def resolve(
    reference: str,
    collection: Collection,
    refer: Callable[[Collection, str, str], str],
    latest: Callable[[str], str],
) -> str:
    """Return what a reference that people write means, in full.

    Args:
        reference: ARM id, `azureml:NAME:VERSION`, `NAME:VERSION`, `NAME@latest`, or `NAME` alone for the latest; or the
            URI of an asset in a registry.
        collection: which collection it is in.
        refer: returns the reference to a version of an asset of the workspace, from collection, name and version.
        latest: returns the latest version of a name; called only for references that name none.

    Raises:
        UsageError: it is none of these forms, or an asset of another type.
    """
    if is_registry_reference(reference):
        return reference
    if is_arm_id(reference):
        found = _ASSET_ID.search(reference)
        if found and found["type"].lower() != collection:
            raise UsageError(f"{reference} names {found['type']}, where {_SINGULAR[collection]} is meant.")
        return reference
    match = _SHORT_FORM.fullmatch(reference)
    if not match or (match["mark"] == "@" and match["version"] != "latest"):
        raise UsageError(
            f"{reference!r} names no {_SINGULAR[collection]}: write NAME:VERSION, NAME@latest or an ARM id."
        )
    version = match["version"] if match["mark"] == ":" else latest(match["name"])
    return refer(collection, match["name"], version)
