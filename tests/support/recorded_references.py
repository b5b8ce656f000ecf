"""What a recorded body refers to, put into the local workspace before the body is sent.

Made with an api-version of its own: what is in a workspace is there for requests of every version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from attrs import define, field, frozen

from tests.support.local_workspace import ACCOUNT, LocalWorkspace
from tests.support.recorded_translation import SEEDED, Translation

MAKING = "2022-05-01"
NOT_TO_BE_MADE = ("datafactory",)  # no cluster, and nothing else may stand for it
_SECRETS = {"AccountKey": "key", "Sas": "sasToken", "ServicePrincipal": "clientSecret", "Certificate": "certificate"}
_SECRET = "c2VjcmV0IG9mIGEgdGVzdA=="
_MODELS = ("custom_model", "mlflow_model", "triton_model")
_SHORT = re.compile(r"azureml:(?P<name>[\w.-]+)(:(?P<version>[\w.-]+))?$")
_STORED = re.compile(r"azureml://(.*/)?datastores/(?P<store>[^/]+)/paths/(?P<path>.+)$")
_DATA = re.compile(r"azureml://locations/.*/data/(?P<name>[^/]+)/versions/(?P<version>[^/]+)$")
_COLLECTION_OF = {"codeId": "codes", "computeId": "computes", "environmentId": "environments", "model": "models"}


@frozen
class Resource:
    """Something in a workspace: its collection and name, a version where there are any, and its kind if it has one."""

    collection: str
    name: str
    version: str | None = None
    kind: str | None = None


@define
class References:
    """Puts into a workspace what bodies refer to, each thing once."""

    local: LocalWorkspace
    translation: Translation
    _made: set[tuple[str, str, str | None]] = field(factory=set)

    def make_all(self, body: Any) -> None:
        """Make every resource and every blob that a translated body refers to."""
        for key, text, around in texts(body):
            for resource in self._named(key, text, around):
                self.make(resource)
            self._store(text)

    def make(self, resource: Resource) -> None:
        """Put a plain resource of its collection into the workspace, unless it is there."""
        identity = resource.collection, resource.name.lower(), resource.version
        if identity in self._made or resource.name in SEEDED or resource.name.lower() in NOT_TO_BE_MADE:
            return
        body = self._body(resource)
        if body is None:
            return
        path = f"{self.local.path}/{resource.collection}/{resource.name}"
        if resource.version:
            path += f"/versions/{resource.version}"
        answer = self.local.http.put(path, json=body, params={"api-version": MAKING, "skipValidation": "true"})
        assert answer.status_code in (200, 201), f"{path} could not be made: {answer.text}"
        self._made.add(identity)

    def make_deployment(self, endpoint: str, name: str) -> None:
        """Put a deployment behind an endpoint, of a model that nobody can serve."""
        model = Resource("models", "served", "1")
        self.make(model)
        properties = {"endpointComputeType": "Managed", "model": f"{self.local.path}/models/served/versions/1"}
        answer = self.local.http.put(
            f"{self.local.path}/onlineEndpoints/{endpoint}/deployments/{name}",
            json={"location": "local", "properties": properties}, params={"api-version": MAKING},
        )  # fmt: skip
        assert answer.status_code in (200, 201), answer.text

    def _named(self, key: str, text: str, around: dict[str, Any]) -> Iterator[Resource]:
        kind = around.get("jobInputType")
        within = text.removeprefix(f"{self.local.path}/")
        short, data = _SHORT.match(text), _DATA.match(text)
        if within != text:
            parts = within.split("/")
            if len(parts) in (2, 4):
                yield Resource(parts[0].lower(), parts[1], parts[3] if len(parts) == 4 else None, kind)
        elif data:
            yield Resource("data", data["name"], data["version"], kind)
        elif short and key == "uri":
            yield Resource("models" if kind in _MODELS else "data", short["name"], short["version"], kind)
        elif short and key in _COLLECTION_OF:
            yield Resource(_COLLECTION_OF[key], short["name"], short["version"], kind)
        if stored := _STORED.match(text):
            yield Resource("datastores", stored["store"])

    def _body(self, resource: Resource) -> dict[str, Any] | None:
        place = f"recorded/{resource.collection}/{resource.name}"
        address = f"azureml://datastores/workspaceblobstore/paths/{place}"
        properties: dict[str, Any]
        match resource.collection, resource.version:
            case "computes", None:
                scale = {"minNodeCount": 0, "maxNodeCount": 4}
                properties = {"computeType": "AmlCompute", "properties": {"vmSize": "S", "scaleSettings": scale}}
                return {"location": "local", "properties": properties}
            case "onlineEndpoints", None:
                return {"location": "local", "properties": {"authMode": resource.kind or "Key"}}
            case "datastores", None:
                blobs = {"accountName": ACCOUNT, "containerName": self.translation.container}
                credentials = credentials_of(resource.kind or "None")
                properties = {"datastoreType": "AzureBlob", "credentials": credentials, **blobs}
            case "environments", str():
                properties = {"image": "mcr.microsoft.com/azureml/base"}
            case "codes", str():
                properties = {"codeUri": f"{self.translation.blobs}/{place}"}
            case "data", str():
                properties = {"dataType": resource.kind or "uri_folder", "dataUri": address}
            case "models", str():
                properties = {"modelType": resource.kind or "custom_model", "modelUri": address}
            case _:
                return None
        self._store(properties.get("dataUri") or properties.get("modelUri") or properties.get("codeUri") or "")
        return {"properties": properties}

    def _store(self, text: str) -> None:
        """Put a blob where a text says that files are: there for a file's name, in it for a folder's."""
        stored = _STORED.match(text)
        inside = text.removeprefix(f"{self.translation.blobs}/")
        if stored:
            place = stored["path"]
            container = "azureml" if stored["store"] == "workspaceartifactstore" else None
        elif inside != text:
            place, container = inside, None
        else:
            return
        blob = place if PurePosixPath(place).suffix else f"{place.rstrip('/')}/recorded.txt"
        with self.local.container(container) as client:
            client.upload_blob(blob, b"recorded", overwrite=True)


def credentials_of(kind: str) -> dict[str, Any]:
    """Return credentials of a kind with their secrets, which the service asks for and never shows."""
    named = _SECRETS.get(kind)
    secrets = {"secrets": {"secretsType": kind, named: _SECRET}} if named else {}
    return {"credentialsType": kind, **secrets}


def texts(body: Any, key: str = "", around: dict[str, Any] | None = None) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every text of a body, with the property that holds it and the object around that."""
    if isinstance(body, dict):
        for name, inner in body.items():
            yield from texts(inner, name, body)
    elif isinstance(body, list):
        for item in body:
            yield from texts(item, key, around)
    elif isinstance(body, str):
        yield key, body, around or {}
