"""A workspace as Azure has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class WorkspaceResource:
    """A workspace as an Azure resource; see `amlwrap.Workspace` for what to do in it.

    A list of workspaces tells no more than name, id, region, kind and tags.

    Attributes:
        name, id: short name and ARM id.
        location: Azure region.
        kind: the service's word for it, such as `Default`, `Hub` or `Project`.
        tags: shown with it.
        display_name, description: shown with it.
        state: provisioning state.
        storage_account: ARM id of the account that its default datastores are on.
        discovery_url: tells where its region serves everything that ARM does not.
        tracking_uri: where MLflow finds what its jobs log, where the api-version says so.
    """

    name: str
    id: str
    location: str | None = None
    kind: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    display_name: str | None = None
    description: str | None = None
    state: str | None = None
    storage_account: str | None = None
    discovery_url: str | None = None
    tracking_uri: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)

    @property
    def subscription_id(self) -> str:
        """The subscription that it is in."""
        return self._part(2)

    @property
    def resource_group(self) -> str:
        """The resource group that it is in."""
        return self._part(4)

    def _part(self, index: int) -> str:
        parts = self.id.split("/")
        return parts[index] if index < len(parts) else ""
