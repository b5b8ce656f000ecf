"""How assets are named: ARM ids, and the short forms that people write instead."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from attrs import field, frozen

from amlwrap.errors import ConfigurationError, UsageError
from amlwrap.scalars import shown

Collection = Literal["codes", "environments", "data", "models"]
"""Where the assets of a workspace are that jobs refer to, as their ARM ids name it."""

_SINGULAR: dict[str, str] = {"codes": "code", "environments": "environment", "data": "data", "models": "model"}
_SHORT_FORM = re.compile(
    r"(?:azureml:)?(?P<name>[A-Za-z0-9][\w.\-]*)(?:(?P<mark>[:@])(?P<version>[\w.\-]+))?", re.ASCII
)
_ASSET_ID = re.compile(
    r"/(?P<type>codes|environments|data|models)/(?P<name>[^/]+)/versions/(?P<version>[^/]+)$", re.IGNORECASE
)
_OTHER_ID = re.compile(r"/(?P<type>computes|jobs|datastores)/[^/]+$", re.IGNORECASE)
_MISSPELT_URI = re.compile(
    r"azureml:/*(?P<rest>(?:datastores|registries|subscriptions|locations|jobs)/.*)", re.IGNORECASE | re.DOTALL
)
_REGISTRY_ASSET = re.compile(
    r"azureml://registries/[^/]+/(?P<type>codes|environments|data|models)/(?P<name>[^/]+)"
    r"/(?P<kind>versions|labels)/(?P<version>[^/]+)",
    re.IGNORECASE,
)
_SERVICE_URI = re.compile(
    r"azureml://(?:(?:locations/[^/]+/)?workspaces/[^/]+/(?:data|models)/[^/]+/versions/[^/]+"
    r"|jobs/[^/]+/outputs/[^/]+(?:/paths/\S*)?)",
    re.IGNORECASE,
)


def check_scope_part(name: str, value: Any) -> None:
    """Refuse what cannot be a part of a workspace's place in Azure.

    Args:
        name: the part, such as `subscription_id`.
        value: what was given for it.

    Raises:
        ConfigurationError: it is empty, or has characters that would change the path.
    """
    if not isinstance(value, str) or not value.isprintable() or not re.fullmatch(r"[^\s/\\?#%]+", value):
        raise ConfigurationError(f"{shown(value)} cannot be a workspace's {name}: copy it from the Azure portal.")


def _check_part(_: object, attribute: Any, value: Any) -> None:
    check_scope_part(attribute.name, value)


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
        return workspace_id(self.subscription_id, self.resource_group, self.workspace_name)

    def resource_id(self, collection: str, name: str) -> str:
        """Return the ARM id of a compute, datastore or job; an id stays as it is."""
        what = f"a {collection.removesuffix('s')}"
        return name if is_arm_id(name) else f"{self.workspace_id}/{collection}/{check_name(name, what)}"

    def asset_id(self, collection: Collection, name: str, version: str) -> str:
        """Return the ARM id of one version of an asset."""
        return f"{self.workspace_id}/{collection}/{name}/versions/{version}"

    def holds(self, resource_id: str) -> bool:
        """Whether an ARM id is of something in the workspace."""
        return resource_id.lower().startswith(f"{self.workspace_id.lower()}/")


def workspace_id(subscription_id: str, resource_group: str, workspace_name: str) -> str:
    """Return the ARM id of a workspace."""
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
        UsageError: it is no text, is empty, or has characters that no resource name has.
    """
    if not isinstance(name, str):
        raise UsageError(f"A name for {what} is text, and no {type(name).__name__}.")
    if not re.fullmatch(r"[A-Za-z0-9][\w.\-]{0,254}", name, re.ASCII):
        raise UsageError(
            f"{shown(name)} is not a name for {what}: use up to 255 letters, digits, '-', '_' and '.', beginning with "
            "a letter or digit."
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


def check_new_serving_name(name: str, what: str) -> str:
    """Return the name of an endpoint or a deployment to be made, which is part of an address.

    Raises:
        UsageError: it is none.

    Source: the service's rules for names of online endpoints and deployments, which its definitions leave out.
    """
    if not isinstance(name, str) or not re.fullmatch("[A-Za-z][A-Za-z0-9-]{1,30}[A-Za-z0-9]", name):
        raise UsageError(
            f"{shown(name)} is not a name for {what} that is new: use 3 to 32 letters, digits and '-', a letter first "
            "and no '-' last."
        )
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


def repr_without_secrets(place: str | Path | None) -> str:
    """Return the repr of a path or URL that an object holds, without what `without_secrets` leaves out."""
    return repr(without_secrets(place) if isinstance(place, str) else place)


def short_name(resource_id: str) -> str:
    """Return the last part of an ARM id: `cpu-cluster` of `/subscriptions/.../computes/cpu-cluster`."""
    return resource_id.rstrip("/").rpartition("/")[2]


def asset_name_and_version(asset_id: str) -> tuple[str, str] | None:
    """Return name and version of an asset's ARM id, or None if it is not one."""
    match = _ASSET_ID.search(asset_id)
    return (match["name"], match["version"]) if match else None


def is_reference(text: str) -> bool:
    """Whether a text names a registered asset rather than a local path: an ARM id, `azureml:...`, `NAME:VERSION`."""
    if is_arm_id(text) or text.startswith("azureml:"):
        return not text.startswith("azureml://") or is_registry_reference(text)
    match = _SHORT_FORM.fullmatch(text)
    return bool(match and match["mark"])


def is_short_form(text: str) -> bool:
    """Whether a text names an asset so that it could be a local path as well: `NAME`, `NAME:VERSION`, `NAME@latest`."""
    match = _SHORT_FORM.fullmatch(text)
    return bool(match and (match["mark"] or is_bare_name(text))) and not text.startswith("azureml:")


def is_bare_name(text: str) -> bool:
    """Whether a text may be what an asset is called, without a version, and without the dots of files' names."""
    return bool(re.fullmatch(r"[A-Za-z0-9][\w-]*", text, re.ASCII))


def name_and_version_in(text: str) -> tuple[str, str | None]:
    """Return the name and version that `NAME`, `NAME:VERSION` or `NAME@latest` give, `azureml:` before them or not.

    The version of the latest is None; text of no such form is returned as a name, for who checks names to refuse.
    """
    match = _SHORT_FORM.fullmatch(text)
    if match is None or (match["mark"] == "@" and match["version"] != "latest"):
        return text, None
    return match["name"], match["version"] if match["mark"] == ":" else None


def is_service_uri(text: str) -> bool:
    """Whether a text is a URI that the service alone follows.

    That is data or a model as the service shows them, by the GUID of their workspace, or the output of a job.
    """
    return bool(_SERVICE_URI.fullmatch(text))


def names_a_host(url: str) -> bool:
    """Whether a URL names a host."""
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # half an IPv6 address
        return False


def is_registry_reference(text: str) -> bool:
    """Whether a text names an asset of a registry, which workspaces share: `azureml://registries/...`."""
    return text.lower().startswith("azureml://registries/")


def check_uri_spelling(text: str) -> None:
    """Refuse a URI whose beginning is misspelt: with other slashes than `azureml://`, or in upper case.

    Raises:
        UsageError: it is; the text says how to write it.
    """
    match = _MISSPELT_URI.fullmatch(text)
    if match and text != f"azureml://{match['rest']}":
        raise UsageError(f"{text!r} names nothing: write azureml://{match['rest']}, with two slashes.")


def registry_asset(reference: str) -> tuple[str, str] | None:
    """Return the name of what stands in for an asset of a registry in a workspace, and the reference to it.

    The name is the asset's own, with `-` for the dots that no asset of a workspace has that is new.

    Args:
        reference: `azureml://registries/REGISTRY/environments/NAME/versions/VERSION`, or `.../labels/latest`.

    Returns:
        None if it is no such URI.
    """
    match = _REGISTRY_ASSET.fullmatch(reference)
    if match is None:
        return None
    name, mark = match["name"].replace(".", "-"), "@" if match["kind"].lower() == "labels" else ":"
    return name, f"azureml:{name}{mark}{match['version']}"


def noun_of(collection: Collection) -> str:
    """Return what people call an asset of a collection."""
    return _SINGULAR[collection]


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
    check_uri_spelling(reference)
    if is_arm_id(reference) or is_registry_reference(reference):
        found = (_ASSET_ID if is_arm_id(reference) else _REGISTRY_ASSET).search(reference)
        if found is None and not is_arm_id(reference):
            form = f"azureml://registries/REGISTRY/{collection}/NAME/versions/VERSION"
            raise UsageError(f"{reference} names nothing in a registry: write {form}, or .../labels/latest.")
        found = found or _OTHER_ID.search(reference)
        if found and found["type"].lower() != collection:
            raise UsageError(f"{reference} names {found['type']}, where {_SINGULAR[collection]} is meant.")
        return reference
    match = _SHORT_FORM.fullmatch(reference)
    if not match or (match["mark"] == "@" and match["version"] != "latest"):
        raise UsageError(
            f"{repr_without_secrets(reference)} names no {_SINGULAR[collection]}: write NAME:VERSION, NAME for the "
            "latest, or an ARM id."
        )
    version = match["version"] if match["mark"] == ":" else latest(match["name"])
    return refer(collection, match["name"], version)
