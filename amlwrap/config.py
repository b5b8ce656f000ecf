"""Which workspace is meant: found the way Azure ML's own SDK finds it, or where the local workspace says it is.

Each part is looked for by itself, first match wins: the argument; then the environment variables below; then
`config.json`, `.azureml/config.json` or `aml_config/config.json` in the working folder or one of its parents.
"""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from attrs import field, frozen

from amlwrap.errors import ConfigurationError, LocalWorkspaceError

DEFAULT_API_VERSION = "2021-03-01-preview"
PUBLIC_ENDPOINT = "https://management.azure.com"

ENVIRONMENT_VARIABLES: Mapping[str, tuple[str, ...]] = {
    # The second name of each is what Azure ML sets on its own computes.
    "subscription_id": ("AZURE_SUBSCRIPTION_ID", "AZUREML_ARM_SUBSCRIPTION"),
    "resource_group": ("AZURE_RESOURCE_GROUP", "AZUREML_ARM_RESOURCEGROUP"),
    "workspace_name": ("AZUREML_WORKSPACE_NAME", "AZUREML_ARM_WORKSPACE_NAME"),
}
_CONFIG_FILES = ("config.json", ".azureml/config.json", "aml_config/config.json")


@frozen(kw_only=True)
class WorkspaceConfig:
    """Who and where a workspace is.

    Attributes:
        subscription_id, resource_group, workspace_name: the three parts of its ARM id.
        endpoint: base URL of Azure Resource Manager; sovereign clouds and the local workspace have their own.
        blob_endpoint: account URL to use for blobs instead of the datastore's own; None outside emulators and
            private links.
        token: bearer token of a local workspace; None means signing in to Azure.
    """

    subscription_id: str
    resource_group: str
    workspace_name: str
    endpoint: str = PUBLIC_ENDPOINT
    blob_endpoint: str | None = None
    token: str | None = field(default=None, repr=False)


def discover(
    *,
    subscription_id: str | None = None,
    resource_group: str | None = None,
    workspace_name: str | None = None,
    folder: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> WorkspaceConfig:
    """Find the workspace from arguments, environment and `config.json`, in that order.

    Args:
        subscription_id, resource_group, workspace_name: what the caller knows already.
        folder: where the search for `config.json` starts; the working folder by default.
        environ: environment variables; the process's own by default.

    Raises:
        ConfigurationError: a part is missing, or a `config.json` cannot be read.
    """
    environ = os.environ if environ is None else environ
    found: dict[str, str | None] = {
        "subscription_id": subscription_id,
        "resource_group": resource_group,
        "workspace_name": workspace_name,
    }
    for part, names in ENVIRONMENT_VARIABLES.items():
        found[part] = found[part] or next((environ[name] for name in names if environ.get(name)), None)
    path = None if all(found.values()) else find_config_file(folder or Path.cwd())
    if path:
        from_file = _read_config_file(path)
        for part in found:
            found[part] = found[part] or from_file.get(part)
    complete = {part: value for part, value in found.items() if value}
    if len(complete) < len(found):
        raise ConfigurationError(_missing_sentence([part for part in found if part not in complete], path))
    return WorkspaceConfig(
        endpoint=(environ.get("AZURE_RESOURCE_MANAGER_ENDPOINT") or PUBLIC_ENDPOINT).rstrip("/"),
        blob_endpoint=environ.get("AMLWRAP_BLOB_ENDPOINT") or None,
        **complete,
    )


def find_config_file(folder: Path) -> Path | None:
    """Return the first `config.json` of the search, or None."""
    for parent in (folder.absolute(), *folder.absolute().parents):
        for name in _CONFIG_FILES:
            if (parent / name).is_file():
                return parent / name
    return None


def _read_config_file(path: Path) -> dict[str, str]:
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise ConfigurationError(f"{path} cannot be read as JSON ({error}); fix it or remove it.") from None
    if not isinstance(content, dict):
        raise ConfigurationError(
            f"{path} must hold a JSON object with subscription_id, resource_group, workspace_name."
        )
    return {key: value for key, value in content.items() if isinstance(value, str)}


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
