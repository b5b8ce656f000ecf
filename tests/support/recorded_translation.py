"""Recorded names of subscriptions, workspaces, accounts and containers, said in those of the local workspace.

A resource that an exchange reads or writes gets the exchange's number behind its name, so that no exchange depends on
what another one has left. What bodies refer to keeps its name: that is put into the workspace when it is needed.
"""

from __future__ import annotations

import re
from typing import Any

from attrs import field, frozen

from tests.support.local_workspace import ACCOUNT, LocalWorkspace
from tests.support.recorded_exchanges import PROVIDER

SEEDED = ("workspaceblobstore", "workspaceartifactstore")
_ENDPOINT_LONGEST = 32
_GROUP = r"/subscriptions/[^/]+/resourcegroups/[^/]+"
_ACCOUNT_NAMES = ("accountName", "containerName")


@frozen
class Translation:
    """Translates to one local workspace.

    Attributes:
        local: the workspace.
        container: its default container.
        guid: its id, which long forms of `azureml:` addresses name.
    """

    local: LocalWorkspace
    container: str
    guid: str
    _rules: list[tuple[re.Pattern[str], str]] = field(init=False, repr=False)

    @property
    def blobs(self) -> str:
        """Where the default container's blobs are."""
        return f"{self.local.server.blob_endpoint}/{self.container}"

    @_rules.default
    def _(self) -> list[tuple[re.Pattern[str], str]]:
        server = self.local.server
        group = f"/subscriptions/{server.subscription_id}/resourceGroups/{server.resource_group}"
        rules = [
            (rf"^{_GROUP}/providers/{PROVIDER}/workspaces/[^/?]+", self.local.path),
            (rf"^{_GROUP}", group),
            (r"^/subscriptions/[^/]+", f"/subscriptions/{server.subscription_id}"),
            (rf"^azureml:/{_GROUP}/workspaces/[^/]+", f"azureml:/{group}/workspaces/{server.workspace_name}"),
            (r"^azureml://workspaces/[^/]+", f"azureml://workspaces/{self.guid}"),
            (r"^azureml://locations/[^/]+/workspaces/[^/]+", f"azureml://locations/local/workspaces/{self.guid}"),
            (r"^https://[a-z0-9]+\.blob\.core\.windows\.net(:443)?/[^/?]+", self.blobs),
            (
                r"^wasbs?://[^/@]+@[^/]+",
                self.blobs,
            ),  # what stood for container and account was replaced in the recordings
        ]
        return [(re.compile(pattern, re.IGNORECASE), said) for pattern, said in rules]

    def text(self, text: str) -> str:
        """Return a text with the recorded coordinates replaced; any other text is itself."""
        for pattern, said in self._rules:
            if pattern.match(text):
                return said + pattern.sub("", text, count=1)
        return text

    def value(self, value: Any) -> Any:
        """Return a JSON value with every text in it translated, names of accounts and containers too."""
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if not isinstance(value, dict):
            return self.text(value) if isinstance(value, str) else value
        named = {"accountName": ACCOUNT, "containerName": self.container}
        return {
            name: named[name] if name in _ACCOUNT_NAMES and isinstance(inner, str) else self.value(inner)
            for name, inner in value.items()
        }

    def path(self, path: str, number: str) -> str:
        """Return the path of a resource that belongs to one exchange.

        Args:
            path: a recorded path or resource id.
            number: what tells the exchange from all others.
        """
        said = self.text(path)
        workspace, _, below = said.partition(f"{self.local.path}/")
        if workspace or not below:
            return said
        collection, *names = below.split("/")
        if names and names[0] not in SEEDED:
            names[0] = own_name(collection, names[0], number)
        return "/".join([self.local.path, collection, *names])


def own_name(collection: str, name: str, number: str) -> str:
    """Return a recorded name with a number behind it, cut where the collection allows less than that."""
    if collection.lower() == "onlineendpoints":
        name = name[: _ENDPOINT_LONGEST - len(number) - 1]
    return f"{name}-{number}"
