"""What programs are told of a workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.assets import WorkspaceResource

LISTED = {
    "name": "the workspace's name",
    "id": "its ARM id",
    "subscription_id": "the subscription that it is in",
    "resource_group": "the resource group that it is in",
    "location": "Azure region",
    "kind": "the service's word for it, such as `Default`, `Hub` or `Project`",
    "tags": "shown with it",
}
"""What lists and `use` tell; `use` tells `config_file` as well, the file that it wrote."""

MEANING = LISTED | {
    "display_name": "shown with it",
    "description": "shown with it",
    "provisioning_state": "such as `Succeeded`",
    "storage_account": "ARM id of the account that its default datastores are on",
    "mlflow_tracking_uri": "where MLflow finds what its jobs log, where the api-version says so",
    "default_datastore": "where files go unless somebody names another, where it has one",
    "api_version": "the api-version that amlwrap speaks with it",
}


def listed_facts(workspace: WorkspaceResource) -> dict[str, Any]:
    """Return what a list tells of a workspace."""
    return {
        "name": workspace.name,
        "id": workspace.id,
        "subscription_id": workspace.subscription_id,
        "resource_group": workspace.resource_group,
        "location": workspace.location,
        "kind": workspace.kind,
        "tags": dict(workspace.tags),
    }


def facts(workspace: WorkspaceResource, *, datastore: str | None, api_version: str | None) -> dict[str, Any]:
    """Return all there is of a workspace.

    Args:
        workspace: as Azure has it.
        datastore: its default datastore.
        api_version: what is spoken with it.
    """
    return {
        **listed_facts(workspace),
        "display_name": workspace.display_name,
        "description": workspace.description,
        "provisioning_state": workspace.state,
        "storage_account": workspace.storage_account,
        "mlflow_tracking_uri": workspace.tracking_uri,
        "default_datastore": datastore,
        "api_version": api_version,
    }
