"""`Account`: who is signed in, and what they can see before any workspace is named.

Azure Resource Manager tells it in words of its own, whatever api-version a workspace speaks.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from amlwrap.answers import objects, read_object, read_url
from amlwrap.assets import Subscription, WorkspaceResource
from amlwrap.auth import BearerAuth, TokenSource
from amlwrap.config import PUBLIC_ENDPOINT, discover_local, endpoint_in, local_home
from amlwrap.credentials import LazyDefaultCredential, LocalCredential, TokenCredential
from amlwrap.paging import Page, iterate
from amlwrap.references import check_scope_part
from amlwrap.transport import ArmClient

if TYPE_CHECKING:
    import httpx

_SUBSCRIPTIONS = "2022-12-01"
_RESOURCES = "2021-04-01"
_METADATA = "2019-05-01"
_WORKSPACES = "resourceType eq 'Microsoft.MachineLearningServices/workspaces'"


class Account:
    """Whoever a credential signs in, at Azure Resource Manager. Making one sends nothing; close it, or use `with`.

    Args:
        credential: as of `amlwrap.Workspace`.
        endpoint: base URL of Azure Resource Manager, for sovereign clouds.

    Raises:
        ConfigurationError: `endpoint` is no https URL.
    """

    def __init__(self, *, credential: TokenCredential | None = None, endpoint: str = PUBLIC_ENDPOINT) -> None:
        self.endpoint = endpoint.rstrip("/")
        self._own_credential: LazyDefaultCredential | None = None
        if credential is None:
            credential = self._own_credential = LazyDefaultCredential()
        self.credential = credential
        self.token = TokenSource(credential, f"{self.endpoint}/.default")
        self.http = ArmClient(BearerAuth(self.token, self.endpoint))

    @classmethod
    def from_environment(cls, *, credential: TokenCredential | None = None) -> Self:
        """Return the account at the endpoint that `AZURE_RESOURCE_MANAGER_ENDPOINT` names, else Azure's own."""
        return cls(credential=credential, endpoint=endpoint_in(os.environ))

    @classmethod
    def local(cls, home: Path | None = None) -> Self:
        """Return the account at the local workspace.

        Raises:
            LocalWorkspaceError: it is not running.
        """
        folder = home or local_home()
        credential = LocalCredential(lambda: discover_local(folder).token or "")
        return cls(credential=credential, endpoint=discover_local(folder).endpoint)

    def reach(self) -> httpx.Response:
        """Return the answer to what anybody may ask, without signing in, whatever its status is.

        Raises:
            ConnectionFailedError: there was none.

        Source: ARM's list of a cloud's endpoints.
        """
        return self.http.get(
            "/metadata/endpoints",
            params={"api-version": _METADATA},
            auth=None,
            extensions={"expected_statuses": range(300, 600)},
        )

    def subscriptions(self) -> Iterator[Subscription]:
        """Yield the subscriptions that the caller can see. Source: ARM's `Subscriptions - List`."""
        for found in self._list("/subscriptions", {"api-version": _SUBSCRIPTIONS}):
            yield _subscription(found)

    def subscription(self, subscription_id: str) -> Subscription:
        """Return one subscription.

        Raises:
            NotFoundError: there is none that the caller can see.

        Source: ARM's `Subscriptions - Get`.
        """
        check_scope_part("subscription_id", subscription_id)
        path = f"/subscriptions/{subscription_id}"
        return _subscription(read_object(self.http.get(path, params={"api-version": _SUBSCRIPTIONS})))

    def workspaces(
        self, subscription_id: str | None = None, resource_group: str | None = None
    ) -> Iterator[WorkspaceResource]:
        """Yield the workspaces that the caller can see, though it be those of one resource group alone.

        Args:
            subscription_id: the subscription; None for all.
            resource_group: the resource group; None for all.

        Source: ARM's `Resources - List`: the service's own list wants rights on the whole subscription.
        """
        if subscription_id is None:
            subscription_ids = [subscription.id for subscription in self.subscriptions()]
        else:
            check_scope_part("subscription_id", subscription_id)
            subscription_ids = [subscription_id]
        for each in subscription_ids:
            query = {"$filter": _WORKSPACES, "api-version": _RESOURCES}
            for found in map(_workspace, self._list(f"/subscriptions/{each}/resources", query)):
                if resource_group is None or found.resource_group.lower() == resource_group.lower():
                    yield found

    def _list(self, path: str, query: dict[str, str]) -> Iterator[dict[str, Any]]:
        def page(link: str | None) -> Page[dict[str, Any]]:
            answer = self.http.get(path, params=query) if link is None else self.http.get(read_url(link))
            body = read_object(answer)
            return Page(objects(body.get("value")), _text(body, "nextLink"))

        return iterate(page)

    def close(self) -> None:
        """Release the connections."""
        self.http.close()
        if self._own_credential is not None:
            self._own_credential.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _subscription(found: dict[str, Any]) -> Subscription:
    return Subscription(
        id=_text(found, "subscriptionId") or "",
        name=_text(found, "displayName"),
        state=_text(found, "state"),
        tenant_id=_text(found, "tenantId"),
    )


def _workspace(found: dict[str, Any]) -> WorkspaceResource:
    tags = found.get("tags")
    return WorkspaceResource(
        name=_text(found, "name") or "",
        id=_text(found, "id") or "",
        location=_text(found, "location"),
        kind=_text(found, "kind"),
        tags={key: str(value) for key, value in tags.items()} if isinstance(tags, dict) else {},
        raw=found,
    )


def _text(found: dict[str, Any], key: str) -> str | None:
    value = found.get(key)
    return value if isinstance(value, str) else None
