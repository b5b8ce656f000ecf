"""Which workspace is meant: found the way Azure ML's own SDK finds it, or where the local workspace says it is.

Each part is looked for by itself, first match wins: the argument; then the environment variables below; then
`config.json`, `.azureml/config.json` or `aml_config/config.json` in the working folder or one of its parents. The
api-version to speak is looked for in the same places, in a file only where that names the workspace as well.
"""

from __future__ import annotations

import json
import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from attrs import field, frozen

from amlwrap.config_file import find_config_file, read_config_file
from amlwrap.dialects.choose import KNOWN, check_asked
from amlwrap.errors import ConfigurationError, LocalWorkspaceError
from amlwrap.references import check_scope_part

PUBLIC_ENDPOINT = "https://management.azure.com"

ENVIRONMENT_VARIABLES: Mapping[str, tuple[str, ...]] = {
    # The second name of each is what Azure ML sets on its own computes.
    "subscription_id": ("AZURE_SUBSCRIPTION_ID", "AZUREML_ARM_SUBSCRIPTION"),
    "resource_group": ("AZURE_RESOURCE_GROUP", "AZUREML_ARM_RESOURCEGROUP"),
    "workspace_name": ("AZUREML_WORKSPACE_NAME", "AZUREML_ARM_WORKSPACE_NAME"),
}
API_VERSION_VARIABLE = "AMLWRAP_API_VERSION"
_ENDPOINT_VARIABLE = "AZURE_RESOURCE_MANAGER_ENDPOINT"
_WORKSPACE_ID = re.compile(
    r"/subscriptions/(?P<subscription_id>[^/]+)/resourceGroups/(?P<resource_group>[^/]+)"
    r"/providers/[^/]+/workspaces/(?P<workspace_name>[^/]+)/?",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class WorkspaceConfig:
    """Who and where a workspace is.

    Attributes:
        subscription_id, resource_group, workspace_name: the three parts of its ARM id.
        endpoint: base URL of Azure Resource Manager; sovereign clouds and the local workspace have their own.
        blob_endpoint: account URL to use for blobs instead of the datastore's own; None outside emulators and
            private links.
        token: bearer token of a local workspace; None means signing in to Azure.
        api_version: the api-version to speak; None leaves it to the service.
    """

    subscription_id: str
    resource_group: str
    workspace_name: str
    endpoint: str = PUBLIC_ENDPOINT
    blob_endpoint: str | None = None
    token: str | None = field(default=None, repr=False)
    api_version: str | None = None


def discover(
    *,
    subscription_id: str | None = None,
    resource_group: str | None = None,
    workspace_name: str | None = None,
    api_version: str | None = None,
    folder: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> WorkspaceConfig:
    """Find the workspace from arguments, environment and `config.json`, in that order.

    Args:
        subscription_id, resource_group, workspace_name, api_version: what the caller knows already.
        folder: where the search for `config.json` starts; the working folder by default.
        environ: environment variables; the process's own by default.

    Raises:
        ConfigurationError: a part is missing or given as empty text, a `config.json` cannot be read or names an unknown
            api-version, or the endpoint is no https URL.
    """
    environ = os.environ if environ is None else environ
    given = {"subscription_id": subscription_id, "resource_group": resource_group, "workspace_name": workspace_name}
    found = _given_or_in_environment(given, environ)
    version = asked_version(api_version, environ)
    path = None if all(found.values()) else find_config_file(folder or Path.cwd())
    if path:
        from_file = read_config_file(path)
        found = _completed(found, from_file, path)
        version = _version_in(from_file, path) if version is None else version
    complete = {part: value for part, value in found.items() if value}
    if len(complete) < len(found):
        raise ConfigurationError(_missing_sentence([part for part in found if part not in complete], path))
    return WorkspaceConfig(
        endpoint=endpoint_in(environ),
        blob_endpoint=environ.get("AMLWRAP_BLOB_ENDPOINT") or None,
        api_version=version,
        **complete,
    )


def checked_part(part: str, value: str, where: str) -> str:
    """Return a part of a workspace's name.

    Args:
        part: which one, such as `subscription_id`.
        value: as it was written.
        where: where it was written, to be named.

    Raises:
        ConfigurationError: it can be none.
    """
    try:
        check_scope_part(part, value)
    except ConfigurationError as error:
        raise ConfigurationError(f"In {where}: {error}") from None
    return value


def discover_subscription(
    subscription_id: str | None = None, *, folder: Path | None = None, environ: Mapping[str, str] | None = None
) -> str | None:
    """Find the subscription alone, where `discover` finds it; None where nothing names one.

    Args:
        subscription_id: what the caller knows already.
        folder, environ: as of `discover`.

    Raises:
        ConfigurationError: as of `discover`.
    """
    found = _given_or_in_environment({"subscription_id": subscription_id}, os.environ if environ is None else environ)
    path = None if all(found.values()) else find_config_file(folder or Path.cwd())
    return (_completed(found, read_config_file(path), path) if path else found)["subscription_id"]


def _given_or_in_environment(given: Mapping[str, str | None], environ: Mapping[str, str]) -> dict[str, str | None]:
    """Return parts of a workspace's name: as given, else what a variable says."""
    found = dict(given)
    for part, value in given.items():
        if value == "":  # a variable of a shell that is not set, most likely: no other workspace is meant
            raise ConfigurationError(f"{part} is empty: give it, or leave it out and it is looked for.")
        name = next((name for name in ENVIRONMENT_VARIABLES[part] if environ.get(name)), None)
        if value is None and name is not None:
            found[part] = checked_part(part, environ[name], name)
    return found


def _completed(found: Mapping[str, str | None], from_file: Mapping[str, object], path: Path) -> dict[str, str | None]:
    """Return parts of a workspace's name, those that are missing taken from a file."""
    scope = _scope_in(from_file, path)
    completed = dict(found)
    for part in (part for part, value in found.items() if not value):
        written = scope.get(part) or _text_in(from_file, part, path)
        completed[part] = checked_part(part, written, str(path)) if written else None
    return completed


def endpoint_in(environ: Mapping[str, str]) -> str:
    """Return the base URL of Azure Resource Manager, which `AZURE_RESOURCE_MANAGER_ENDPOINT` may name.

    Raises:
        ConfigurationError: it is no https URL.
    """
    written = environ.get(_ENDPOINT_VARIABLE)
    if not written:
        return PUBLIC_ENDPOINT
    from amlwrap.network import checked_endpoint  # here, because httpx is slow to import

    checked_endpoint(written, _ENDPOINT_VARIABLE)
    return written.rstrip("/")


def asked_version(api_version: str | None, environ: Mapping[str, str] | None = None) -> str | None:
    """Return the api-version that the caller asks for, else the one that `AMLWRAP_API_VERSION` does; None without any.

    A variable of empty text is none; empty text of a caller is returned, to be refused like any that is not spoken.

    Raises:
        ConfigurationError: the variable holds one that is not spoken.
    """
    if api_version is not None:
        return api_version
    named = (os.environ if environ is None else environ).get(API_VERSION_VARIABLE)
    return checked_version(named, API_VERSION_VARIABLE) if named else None


def _text_in(content: Mapping[str, object], key: str, path: Path) -> str | None:
    value = content.get(key)
    if value is None or isinstance(value, str):
        return value
    raise ConfigurationError(f"In {path}: {key} must be text in quotes, not {json.dumps(value)}.")


def _scope_in(content: Mapping[str, object], path: Path) -> dict[str, str]:
    """Return the parts of the workspace's ARM id in a file of the older form, which has it as `Scope`; else none."""
    scope = _text_in(content, "Scope", path)
    if not scope:
        return {}
    match = _WORKSPACE_ID.fullmatch(scope)
    if match is None:
        raise ConfigurationError(f"In {path}: Scope {scope!r} is no workspace's id: copy it from the Azure portal.")
    return match.groupdict()


def _version_in(content: Mapping[str, object], path: Path) -> str | None:
    try:
        written = _text_in(content, "api_version", path)
    except ConfigurationError as error:
        raise ConfigurationError(f"{str(error).rstrip('.')}: use one of {', '.join(KNOWN)}.") from None
    return checked_version(written, str(path)) if written else None


def checked_version(api_version: str, where: str) -> str:
    """Return an api-version that is asked for.

    Args:
        api_version: as it was written.
        where: where it was written, to be named.

    Raises:
        ConfigurationError: it is none that is spoken.
    """
    try:
        return check_asked(api_version)
    except ConfigurationError as error:
        raise ConfigurationError(f"In {where}: {error}") from None


def _missing_sentence(missing: list[str], config_file: Path | None) -> str:
    options = " ".join(f"--{part.replace('_', '-')}" for part in missing)
    variables = ", ".join(ENVIRONMENT_VARIABLES[part][0] for part in missing)
    what = (
        "No workspace is configured" if len(missing) == 3 else f"The workspace is missing its {' and '.join(missing)}"
    )
    return (
        f"{what}: give {options}, set {variables}, or put them in {config_file or 'config.json'}; "
        "to try amlwrap without Azure, run `amlwrap local up` and add --local."
    )


def cache_home(environ: Mapping[str, str] | None = None) -> Path | None:
    """Return the folder for what is worth keeping: `AMLWRAP_CACHE_HOME`, else `~/.cache/amlwrap`; None without any."""
    environ = os.environ if environ is None else environ
    named = environ.get("AMLWRAP_CACHE_HOME")
    try:
        return Path(named).expanduser() if named else Path.home() / ".cache" / "amlwrap"
    except RuntimeError:  # the user has no home
        return None


def local_home(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder of the local workspace's state: `AMLWRAP_LOCAL_HOME`, else `~/.amlwrap/local`."""
    environ = os.environ if environ is None else environ
    return Path(environ.get("AMLWRAP_LOCAL_HOME") or "~/.amlwrap/local").expanduser()


def discover_local(home: Path | None = None) -> WorkspaceConfig:
    """Read where the running local workspace is and the token it expects.

    Raises:
        LocalWorkspaceError: it is not running.
    """
    path = (home.expanduser() if home else local_home()) / "server.json"
    try:
        server = json.loads(path.read_text(encoding="utf-8"))
        config = WorkspaceConfig(
            subscription_id=server["subscription_id"],
            resource_group=server["resource_group"],
            workspace_name=server["workspace_name"],
            endpoint=server["url"],
            blob_endpoint=server["blob_endpoint"],
            token=server["token"],
        )
        # A server that was killed leaves its file behind; a connection costs less than a request and tells.
        socket.create_connection(_host_and_port(config.endpoint), timeout=2).close()
    except (FileNotFoundError, ConnectionError, TimeoutError):
        raise LocalWorkspaceError("The local workspace is not running: start it with `amlwrap local up`.") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise LocalWorkspaceError(f"{path} cannot be read ({error}): run `amlwrap local down`, then `up`.") from None
    return config


def _host_and_port(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return parts.hostname or "", parts.port or 80
