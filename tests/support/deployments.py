"""Deployments of an embedded workspace, driven by plain HTTP in either family of api-versions."""

from __future__ import annotations

from typing import Any

import httpx
from attrs import frozen

from amlwrap.api_versions import FIRST_FAMILY
from tests.support.local_workspace import LocalWorkspace, patience

SCRIPT = """import os


def init():
    print("the model is in", os.environ["AZUREML_MODEL_DIR"], "and gunicorn has", os.environ["GUNICORN_CMD_ARGS"])
    if os.environ.get("RAISE"):
        raise ValueError("no such weights")


def run(raw_data):
    return raw_data
"""


@frozen
class Endpoint:
    """An online endpoint that is spoken of in one api-version."""

    local: LocalWorkspace
    name: str
    version: str

    @classmethod
    def make(cls, local: LocalWorkspace, name: str, version: str) -> Endpoint:
        """Create an endpoint that keys open."""
        made = cls(local, name, version)
        answer = made.ask("PUT", "", {"location": "local", "properties": {"authMode": "Key"}})
        assert answer.status_code == 201, answer.text
        return made

    def ask(self, method: str, path: str, body: Any = None, version: str = "") -> httpx.Response:
        """Send a request about the endpoint, or about what is below it."""
        url = f"{self.local.path}/onlineEndpoints/{self.name}{path}"
        return self.local.http.request(method, url, json=body, params={"api-version": version or self.version})

    def put(self, deployment: str, **properties: Any) -> httpx.Response:
        """Create or replace a deployment; a `model` is an id, in whatever words that is said."""
        if self.version in FIRST_FAMILY and isinstance(properties.get("model"), str):
            properties["model"] = {"referenceType": "Id", "assetId": properties["model"]}
        body = {"location": "local", "properties": {"endpointComputeType": "Managed", **properties}}
        return self.ask("PUT", f"/deployments/{deployment}", body)

    def ended(self, started: httpx.Response) -> dict[str, Any]:
        """Return the status document of an operation once it has ended."""
        assert started.status_code in (200, 201, 202), started.text
        for _ in patience():
            document = self.local.http.get(started.headers["Azure-AsyncOperation"]).json()
            if document["status"] not in ("InProgress", "Creating", "Updating"):
                return dict(document)
        raise AssertionError("the operation has not ended")

    def traffic(self, **shares: int) -> httpx.Response:
        """Share the endpoint's requests out."""
        return self.ask("PUT", "", {"location": "local", "properties": {"authMode": "Key", "traffic": shares}})


def scripted(local: LocalWorkspace, **variables: str) -> dict[str, Any]:
    """Return the properties of a deployment with a scoring script, in the workspace's own Python."""
    code = local.code(score__py=SCRIPT)
    model = local.model(f"model-{code.split('/')[-3]}", weights__txt="1")
    return {
        "model": model,
        "codeConfiguration": {"codeId": code, "scoringScript": "score.py"},
        "environmentVariables": variables,
    }
