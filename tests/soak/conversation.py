"""One api-version spoken with the server at random: a request is made harmless, sent, and its answer judged."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import httpx
from attrs import define, field

from tests.soak.bodies import environment_of_jobs
from tests.soak.harmless import NAMES, harmless
from tests.soak.judge import NOT_OFFERED, Judge, Operation
from tests.soak.server import SoakServer, open_client, workspace_path

_SHOWN = 400


@define
class Conversation:
    """A client of one api-version, which knows its contract.

    Attributes:
        server: the server.
        judge: the contract.
        answers: how often each status was met.
        offered: ids of the operations that are offered, as the answers told.
    """

    server: SoakServer
    judge: Judge
    answers: Counter[int] = field(factory=Counter)
    offered: set[str] = field(factory=set)
    _http: httpx.Client = field(init=False, repr=False)
    _scope: dict[str, str] = field(init=False)
    _workspace: str = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Meet the server, and put the environment that jobs name."""
        _, facts = self.server.facts()
        self._http = open_client(facts, self.judge.api_version)
        self._workspace = workspace_path(facts)
        self._scope = {
            "subscriptionId": facts.subscription_id,
            "resourceGroupName": facts.resource_group,
            "workspaceName": facts.workspace_name,
        }
        path, properties = environment_of_jobs(self.judge.api_version)
        self._http.put(self._workspace + path, json={"properties": properties})

    def survey(self) -> list[Operation]:
        """Ask for every operation once, with an empty body where it takes one; return those that are offered."""
        for operation in self.judge.operations:
            parameters = dict.fromkeys(operation.parameters, NAMES[0])
            self.ask(operation, parameters, {}, {} if operation.body_schema else None, settled=False)
        return [operation for operation in self.judge.operations if operation.name in self.offered]

    def ask(
        self, operation: Operation, parameters: dict[str, str], query: dict[str, Any], body: Any, *, settled: bool
    ) -> None:
        """Send a request and judge its answer.

        Args:
            operation: what is asked for.
            parameters: what stands in the path, percent-encoded; the workspace is filled in.
            query: query parameters besides the api-version.
            body: the body as drawn, None for none.
            settled: whether references are to be right.
        """
        path = operation.template.format_map(parameters | self._scope)
        content = self._content(body, settled)
        query = {"api-version": self.judge.api_version} | query
        answer = self._http.request(operation.method, path, params=query, content=content)
        self.answers[answer.status_code] += 1
        if answer.status_code != NOT_OFFERED:
            self.offered.add(operation.name)
        if fault := self.judge.fault(operation, answer):
            said = self.server.last_words() if answer.status_code >= 500 else answer.text[:_SHOWN]
            example = f"{operation.method} {path} {(content or b'')[:_SHOWN]!r} -> {said}"
            self.server.findings.add(f"{self.judge.api_version}: {fault}", example)

    def _content(self, body: Any, settled: bool) -> bytes | None:
        if body is None or isinstance(body, bytes):  # bytes are drawn where JSON is wanted, to be refused
            return body
        return json.dumps(harmless(body, self._workspace, self.judge.api_version, settled=settled)).encode()

    def close(self) -> None:
        """Let go of the server."""
        self._http.close()
