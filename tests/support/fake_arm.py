"""A stand-in for Azure Resource Manager: it serves the api-versions it is told to, and refuses others as ARM does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, field

from tests.support.scripted_server import Answer, Received, ScriptedServer

PROVIDER = "/subscriptions/{}/providers/Microsoft.MachineLearningServices"


def refusal(code: str, wanted: str, served: Sequence[str]) -> Answer:
    """Return what ARM answers for an api-version that is not served, in each of its three ways."""
    there_are = "', '".join(served)
    status, message = {
        "NoRegisteredProviderFound": (
            400,
            f"No registered resource provider found for location 'westeurope' and API version '{wanted}' for type "
            f"'workspaces'. The supported api-versions are '{there_are}'.",
        ),
        "InvalidApiVersionParameter": (
            400,
            f"The api-version '{wanted}' is invalid. The supported versions are '2024-11-01,{','.join(served)}'.",
        ),
        "InvalidResourceType": (
            404,
            "The resource type 'workspaces/jobs' could not be found in the namespace "
            f"'Microsoft.MachineLearningServices' for api version '{wanted}'. The supported api-versions are "
            f"'{','.join(served)}'.",
        ),
    }[code]
    return Answer(status, {"error": {"code": code, "message": message}})


@define
class FakeArm:
    """What a service has, and how it says that it has it.

    Attributes:
        server: what it is reached at.
        subscription_id: of the workspace.
        served: the api-versions of jobs, which a test may change at any time.
        lists: whether callers may read them.
        code: of the refusal.
    """

    server: ScriptedServer
    subscription_id: str
    served: list[str]
    lists: bool = True
    code: str = "NoRegisteredProviderFound"
    asked: list[str] = field(factory=list)
    """The api-versions of all requests but those for the provider."""

    def __attrs_post_init__(self) -> None:
        self.server.on("GET", PROVIDER.format(self.subscription_id), self._provider)

    def on(self, method: str, path: str, answer: Callable[[str], Any]) -> None:
        """Answer a request in an api-version that is served with the body that `answer` returns for it."""

        def versioned(request: Received) -> Answer:
            wanted = request.query["api-version"]
            self.asked.append(wanted)
            if wanted not in self.served:
                return refusal(self.code, wanted, self.served)
            return Answer(200, answer(wanted))

        self.server.on(method, path, versioned)

    @property
    def provider_requests(self) -> int:
        """How often somebody asked which api-versions there are."""
        return sum("/workspaces/" not in request.path for request in self.server.requests)

    def _provider(self, request: Received) -> Answer:
        assert request.query["api-version"] == "2021-04-01"
        if not self.lists:
            return Answer(403, {"error": {"code": "AuthorizationFailed", "message": "You may not read it."}})
        kinds = [
            {"resourceType": "workspaces", "apiVersions": ["2018-11-19", "2021-03-01-preview", *self.served]},
            {"resourceType": "Workspaces/Jobs", "apiVersions": self.served},
        ]
        return Answer(200, {"resourceTypes": kinds})
