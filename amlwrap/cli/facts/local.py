"""What programs are told of the local workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from amlwrap.local.home import LocalServer

MEANING = {
    "running": "whether it runs; what follows `home` is null where it does not",
    "home": "the folder that it lives in",
    "url": "what stands for Azure Resource Manager",
    "pid": "process id of its server",
    "subscription_id": "the subscription in its ARM ids",
    "resource_group": "the resource group in its ARM ids",
    "workspace_name": "its name in its ARM ids",
    "blob_endpoint": "the endpoint of its storage account; a container is below it",
    "started_at": "when its server started",
    "tracking_uri": "where MLflow finds what jobs log",
    "https_url": "`url` by TLS, where it runs with `--https`",
    "certificate_authority": "path of the certificate that clients of `https_url` are to trust",
    "certificate_bundle": "path of a file with that certificate and those of the public authorities",
}


def facts(home: Path, server: LocalServer | None) -> dict[str, Any]:
    """Return all that may be told of the local workspace: everything but its tokens.

    Args:
        home: the folder that it lives in.
        server: what runs there.
    """
    known = server.to_json() if server else {}
    told = {name: known.get(name) or None for name in MEANING}
    return {**told, "running": server is not None, "home": str(home)}
