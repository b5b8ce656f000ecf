"""A service with one endpoint, `iris`, behind which deployments come and go; it keeps what it is sent, as ARM does."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from tests.support.scripted_server import Answer, Received, ScriptedServer

SECRET = "the-key-of-iris"
MISSING = Answer(404, {"error": {"code": "UserError", "message": "There is no such thing."}})


@define
class ServedEndpoint:
    """The endpoint and what is behind it.

    Attributes:
        server: what it is reached at.
        workspace_id: ARM id of the workspace.
        endpoint: as it is shown; None before it is made.
        deployments: by name, as they are shown.
        failure: the error that the next operation ends with.
        logs: by container.
    """

    server: ScriptedServer
    workspace_id: str
    endpoint: dict[str, Any] | None = None
    deployments: dict[str, dict[str, Any]] = field(factory=dict)
    failure: dict[str, Any] | None = None
    logs: dict[str, str] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        path = f"{self.workspace_id}/onlineEndpoints"
        on = self.server.on
        on("GET", self.workspace_id, Answer(200, {"location": "westeurope", "name": "ws"}))
        on("GET", path, lambda _: Answer(200, {"value": [self.endpoint] if self.endpoint else []}))
        on("GET", f"{path}/iris", lambda _: Answer(200, self.endpoint) if self.endpoint else MISSING)
        on("PUT", f"{path}/iris", self._put_endpoint)
        on("PATCH", f"{path}/iris", self._patch_endpoint)
        on("DELETE", f"{path}/iris", Answer(202, b"", self._operation()))
        on("POST", f"{path}/iris/listKeys", Answer(200, {"primaryKey": SECRET, "secondaryKey": "other"}))
        on("POST", f"{path}/iris/token", Answer(200, {"accessToken": "a-token", "expiryTimeUtc": 9}))
        on("GET", f"{path}/iris/deployments", lambda _: Answer(200, {"value": list(self.deployments.values())}))
        for name in ("blue", "green"):
            on("GET", f"{path}/iris/deployments/{name}", lambda _, name=name: self._deployment(name))
            on("PUT", f"{path}/iris/deployments/{name}", lambda sent, name=name: self._put_deployment(name, sent))
            on("DELETE", f"{path}/iris/deployments/{name}", Answer(202, b"", self._operation()))
            on("POST", f"{path}/iris/deployments/{name}/getLogs", self._logs)
        on("GET", "/operation", lambda _: self._end())

    def open(self, auth_mode: str = "Key", **traffic: int) -> None:
        """Have the endpoint, which answers at the server's own `/score`."""
        properties = {
            "authMode": auth_mode,
            "traffic": traffic,
            "scoringUri": f"{self.server.url}/score",
            "provisioningState": "Succeeded",
        }
        self.endpoint = {**self._named("iris"), "location": "westeurope", "properties": properties}

    def deploy(self, *names: str, **properties: Any) -> None:
        """Have deployments."""
        for name in names:
            body = {"endpointComputeType": "Managed", "provisioningState": "Succeeded", **properties}
            self.deployments[name] = {**self._named(f"iris/deployments/{name}"), "location": "x", "properties": body}

    def sent(self, method: str, ending: str = "") -> list[Any]:
        """Return the bodies of requests by method and the end of their path."""
        found = [each for each in self.server.requests if each.method == method and each.path.endswith(ending)]
        return [each.json for each in found]

    def _named(self, place: str) -> dict[str, Any]:
        return {"id": f"{self.workspace_id}/onlineEndpoints/{place}", "name": place.rpartition("/")[2]}

    def _operation(self) -> dict[str, str]:
        return {"Azure-AsyncOperation": f"{self.server.url}/operation", "Retry-After": "0"}

    def _end(self) -> Answer:
        if self.failure:
            return Answer(200, {"status": "Failed", "error": self.failure})
        return Answer(200, {"status": "Succeeded"})

    def _put_endpoint(self, sent: Received) -> Answer:
        body = sent.json
        body["properties"] = {"scoringUri": f"{self.server.url}/score", **body["properties"]}
        self.endpoint = {**body, **self._named("iris")}
        return Answer(201, self.endpoint, self._operation())

    def _patch_endpoint(self, sent: Received) -> Answer:
        assert self.endpoint is not None
        traffic = {**self.endpoint["properties"]["traffic"], **sent.json["properties"]["traffic"]}
        self.endpoint["properties"]["traffic"] = traffic
        return Answer(202, b"", self._operation())

    def _deployment(self, name: str) -> Answer:
        return Answer(200, self.deployments[name]) if name in self.deployments else MISSING

    def _put_deployment(self, name: str, sent: Received) -> Answer:
        self.deployments[name] = {**sent.json, **self._named(f"iris/deployments/{name}")}
        return Answer(201, self.deployments[name], self._operation())

    def _logs(self, asked: Received) -> Answer:
        return Answer(200, {"content": self.logs.get(asked.json["containerType"], "")})
