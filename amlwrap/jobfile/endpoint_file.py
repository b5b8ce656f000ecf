"""From an endpoint's file in the schema of the Azure ML CLI v2 to an endpoint to be created.

Source: the schema `managedOnlineEndpoint.schema.json` of the CLI v2, and azure-ai-ml's `_schema`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from amlwrap.assets import AuthMode
from amlwrap.assets.endpoint import AUTH_MODES
from amlwrap.jobfile.reading import read_section
from amlwrap.jobfile.section import Section
from amlwrap.local_paths import as_path

ACCESS = {"enabled": "enabled", "disabled": "disabled"}
MANAGED = "managed"

_NOT_OFFERED = {
    "compute": "amlwrap makes endpoints that the service runs: leave it out.",
    "mirror_traffic": "leave it out, and give deployments traffic.",
    "defaults": "they are for batch endpoints: leave them out.",
    "properties": "write them as tags.",
}
WRITTEN_BY_THE_SERVICE = ("$schema", "id", "creation_context", "provisioning_state", "location", "kind")
_ALSO_WRITTEN = ("scoring_uri", "openapi_uri", "resource_group")


@frozen(kw_only=True)
class EndpointFile:
    """An endpoint as a file describes it; see `EndpointCollection.create`."""

    name: str
    auth_mode: AuthMode = AuthMode.KEY
    description: str | None = None
    tags: Mapping[str, str]
    public_network_access: bool = True


def read_endpoint_file(path: str | Path) -> EndpointFile:
    """Read an endpoint's file.

    Raises:
        InvalidJobError: what is wrong, with file, line and key, and what to do.
        UsageError: `path` is no path.
    """
    section = read_section(as_path(path, "The endpoint file"), inexpressible=_NOT_OFFERED)
    if section.has("endpoint_name"):
        section.fail("endpoint_name", "the file is a deployment: create it with `amlwrap deployment create -f`.")
    check_managed(section)
    section.skip(*WRITTEN_BY_THE_SERVICE, *_ALSO_WRITTEN)
    _check_traffic(section)
    identity = section.section("identity", {"user_assigned_identities": "the service makes one for the endpoint."})
    identity.word("type", {"system_assigned": "SystemAssigned"})
    identity.skip("principal_id", "tenant_id")
    identity.done()
    mode = section.word("auth_mode", {word: str(mode) for word, mode in AUTH_MODES.items()})
    read = EndpointFile(
        name=section.required_text("name", ": say what the endpoint is called"),
        auth_mode=AuthMode.KEY if mode is None else AuthMode(mode),
        description=section.text("description"),
        tags=section.texts("tags"),
        public_network_access=section.word("public_network_access", ACCESS) != "disabled",
    )
    section.done()
    return read


def check_managed(section: Section) -> None:
    """Refuse what runs on a cluster of one's own."""
    if "kubernetes" in (section.text("$schema") or "").lower():
        section.fail(
            "$schema", "amlwrap deploys to what the service runs, and not to Kubernetes: use the managed schema."
        )
    kind = section.text("type")
    if kind is not None and kind.lower() != MANAGED:
        section.fail("type", f"amlwrap deploys to what the service runs, and not to {kind}: write managed.")


def _check_traffic(section: Section) -> None:
    traffic = section.section("traffic")
    for name in traffic.names():
        if traffic.whole(name):
            traffic.fail(name, "it takes traffic once it is there: use `amlwrap endpoint traffic` then.")
