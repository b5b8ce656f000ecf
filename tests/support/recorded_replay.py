"""A recorded request, sent to the local workspace where everything is in place for it.

What a request reads is made first, from Azure's own answer as far as that can be written; what it changes, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from attrs import define, field, frozen

from tests.support.local_workspace import LocalWorkspace, patience
from tests.support.recorded_contract import contract
from tests.support.recorded_exchanges import Exchange
from tests.support.recorded_references import References, Resource, credentials_of
from tests.support.recorded_translation import SEEDED, Translation

# What asks something of a resource, and changes secrets at most.
_ASKING = ("listSecrets", "listKeys", "regenerateKeys", "token")


@frozen
class Replayed:
    """The local workspace's answer to a recorded request, and the body that made what it shows."""

    answer: httpx.Response
    sent: Any = field(default=None, repr=False)


@define
class Replay:
    """Sends recorded requests to one local workspace."""

    local: LocalWorkspace
    translation: Translation
    references: References

    @classmethod
    def of(cls, local: LocalWorkspace) -> Replay:
        """Return what replays to a workspace."""
        guid = local.get("").json()["properties"]["workspaceId"]
        translation = Translation(local, local.default_container(), guid)
        return cls(local, translation, References(local, translation))

    def replay(self, exchange: Exchange) -> Replayed:
        """Send a recorded request once what it needs is there.

        Returns:
            The answer; where something that the request reads was refused, that answer.
        """
        if exchange.operation or exchange.status == 404:
            return Replayed(self._send(exchange))
        match exchange.method:
            case "PUT":
                return self._put(exchange)
            case "GET":
                return self._get(exchange)
            case _:
                return self._act(exchange)

    def expected(self, exchange: Exchange) -> Any:
        """Return Azure's answer in the local workspace's names."""
        azure = self.translation.value(exchange.response)
        if exchange.below and len(exchange.below) == 1 and exchange.collection:
            for resource in azure["value"]:
                resource["name"] = self.translation.path(resource["id"], exchange.number).rpartition("/")[2]
        return azure

    @contextmanager
    def running_job(self, exchange: Exchange) -> Iterator[str]:
        """Have the job that an exchange acts on run meanwhile, and give its name."""
        name = self._job_of(exchange)
        self.local.command("sleep 300", name)
        try:
            self.local.wait(name, "Running")
            yield name
        finally:
            self.local.post(f"/jobs/{name}/cancel")

    def ended_job(self, exchange: Exchange) -> None:
        """Run the job that an exchange acts on to its end."""
        name = self._job_of(exchange)
        self.local.command("true", name)
        self.local.wait(name)

    def poll(self, url: str) -> list[httpx.Response]:
        """Return all answers of an operation, up to the first one that says that it has ended."""
        assert url.startswith(f"{self.local.server.url}/"), f"{url} leads away from the local workspace"
        answers: list[httpx.Response] = []
        for _ in patience():
            answers.append(self.local.http.get(url))
            body = answers[-1].json() if answers[-1].content else None
            status = (body or {}).get("status", "Succeeded")
            if answers[-1].status_code != 202 and status in ("Succeeded", "Failed", "Canceled"):
                return answers
        raise AssertionError(f"{url} has not ended: {answers[-1].status_code} {answers[-1].text}")

    def path(self, exchange: Exchange) -> str:
        """Return where an exchange's request goes; what Azure did not find is not here either."""
        if exchange.status == 404 and exchange.below == ("",):
            return f"{self.local.path.rpartition('/')[0]}/{exchange.path.rpartition('/')[2]}"
        return self.translation.path(exchange.path, exchange.number)

    def _put(self, exchange: Exchange) -> Replayed:
        body = self.translation.value(exchange.request)
        self.references.make_all(body)
        self._make_endpoint(self.path(exchange))
        if exchange.status == 200:
            earlier = self._send(exchange, _otherwise_shown(body))
            if earlier.is_error:
                return Replayed(earlier, body)
        return Replayed(self._send(exchange, body), body)

    def _get(self, exchange: Exchange) -> Replayed:
        sent: Any = None
        for resource in reversed(exchange.resources) if exchange.collection else ():  # lists begin with the newest
            path = self.translation.path(resource["id"], exchange.number)
            if resource["name"] in SEEDED:
                continue
            declared = contract(exchange.api_version)
            written = declared.writable(declared.request("PUT", path), resource)
            sent = self.translation.value(_completed(exchange.collection, written))
            self.references.make_all(sent)
            self._make_endpoint(path)
            answer = self.local.http.put(path, json=sent, params=self._query(exchange, skipValidation="true"))
            if answer.is_error:
                return Replayed(answer, sent)
        return Replayed(self._send(exchange), sent)

    def _act(self, exchange: Exchange) -> Replayed:
        """Send what changes a resource or asks something of it, which a plain one of its collection stands for."""
        collection, *names = self.path(exchange).removeprefix(f"{self.local.path}/").split("/")
        acted = exchange.method in ("DELETE", "PATCH") or names[-1] in _ASKING
        if collection and acted:
            version = names[2] if len(names) > 2 and names[1] == "versions" else None
            kind = "AMLToken" if names[-1] == "token" else (exchange.response or {}).get("secretsType")
            self.references.make(Resource(collection, names[0], version, kind))
        if "deployments" in names:
            self.references.make_deployment(*names[::2])
        return Replayed(self._send(exchange, self.translation.value(exchange.request)))

    def _make_endpoint(self, path: str) -> None:
        """Have the endpoint that a deployment's path names."""
        collection, name, *below = path.removeprefix(f"{self.local.path}/").split("/")
        if below:
            self.references.make(Resource(collection, name))

    def _job_of(self, exchange: Exchange) -> str:
        return self.path(exchange).removeprefix(f"{self.local.path}/jobs/").split("/")[0]

    def _send(self, exchange: Exchange, body: Any = None) -> httpx.Response:
        query = self._query(exchange, **dict(exchange.query))
        return self.local.http.request(exchange.method, self.path(exchange), params=query, json=body)

    def _query(self, exchange: Exchange, **more: str) -> dict[str, str]:
        return {"api-version": exchange.api_version, **more}


def _otherwise_shown(body: dict[str, Any]) -> dict[str, Any]:
    """Return a body as it may have been before: what may change later is different."""
    properties = body["properties"]
    shown = {"isArchived": not properties["isArchived"]} if "isArchived" in properties else {}
    return body | {"properties": properties | shown}


def _completed(collection: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return a body with what the service never shows, and a new resource needs all the same."""
    properties = body.get("properties", {})
    if collection == "environments" and not {"image", "build", "docker"} & properties.keys():
        properties["image"] = "mcr.microsoft.com/azureml/base"
    if collection == "datastores":
        kind = (properties.get("credentials") or {}).get("credentialsType", "None")
        properties["credentials"] = (properties.get("credentials") or {}) | credentials_of(kind)
    return body
