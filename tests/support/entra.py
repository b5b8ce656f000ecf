"""Entra ID and the Azure CLI as azure-identity meets them: its own classes run, on answers that a test gives."""

from __future__ import annotations

import io
import json
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import requests
import trustme
from attrs import define, field
from azure.core.pipeline.transport import RequestsTransport
from requests.adapters import BaseAdapter

from tests.support.scripted_server import Answer, Received, ScriptedServer, scripted_server

TENANT = "11111111-2222-3333-4444-555555555555"
_AUTHORITY = "https://login.microsoftonline.com/tenant"
_DISCOVERY = {
    "token_endpoint": f"{_AUTHORITY}/oauth2/v2.0/token",
    "authorization_endpoint": f"{_AUTHORITY}/oauth2/v2.0/authorize",
    "issuer": f"{_AUTHORITY}/v2.0",
    "tenant_discovery_endpoint": f"{_AUTHORITY}/v2.0/.well-known/openid-configuration",
    "metadata": [],
}


class _Entra(BaseAdapter):
    """Describes itself, and answers requests for tokens with one error."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__()
        self._error = error

    def send(self, request: requests.PreparedRequest, *_: Any, **__: Any) -> requests.Response:
        refuses = request.method == "POST"
        response = requests.Response()
        response.request, response.url = request, request.url or ""
        response.status_code = 401 if refuses else 200
        response.headers["Content-Type"] = "application/json"
        response.raw = io.BytesIO(json.dumps(self._error if refuses else _DISCOVERY).encode())
        return response

    def close(self) -> None:
        """Release nothing: there is no connection."""


def refusing_entra(description: str) -> RequestsTransport:
    """Return a transport to an Entra ID that refuses every request for a token, with such a description."""
    session = requests.Session()
    session.mount("https://", _Entra({"error": "invalid_client", "error_description": description}))
    return RequestsTransport(session=session, session_owner=False)


def put_az(folder: Path, script: str) -> None:
    """Put an `az` into a folder, for its path to be searched."""
    program = folder / "az"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)


@define
class Entra:
    """An Entra ID that takes every assertion for an hour's token, and GitHub, which says who a job is.

    Attributes:
        server: plays both.
        lifetime: of tokens, in seconds.
        refusal: what Entra ID says instead of giving a token; None to give one.
        assertions: what was shown, in turn.
    """

    server: ScriptedServer
    lifetime: int = 3600
    refusal: str | None = None
    assertions: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.server.on("GET", "/id-token", self._id_token)
        self.server.on("POST", f"/{TENANT}/oauth2/v2.0/token", self._exchange)

    def variables(self) -> dict[str, str]:
        """Return the environment of a job that may ask who it is."""
        return {
            "ACTIONS_ID_TOKEN_REQUEST_URL": f"{self.server.url}/id-token?api-version=2.0",
            "ACTIONS_ID_TOKEN_REQUEST_TOKEN": "request-secret",
            "AZURE_AUTHORITY_HOST": self.server.url,
            "AZURE_CLIENT_ID": "client",
            "AZURE_TENANT_ID": TENANT,
            "GITHUB_ACTIONS": "true",
        }

    @property
    def id_tokens(self) -> int:
        """How often GitHub was asked who the job is."""
        return self.server.lines().count("GET /id-token")

    def _id_token(self, request: Received) -> Answer:
        assert request.headers["authorization"] == "bearer request-secret"
        assert request.query == {"api-version": "2.0", "audience": "api://AzureADTokenExchange"}
        return Answer(200, {"count": 1, "value": f"id-token-{self.id_tokens}"})

    def _exchange(self, request: Received) -> Answer:
        form = parse_qs(request.body.decode())
        assert form["client_id"] == ["client"]
        assert form["client_assertion_type"] == ["urn:ietf:params:oauth:client-assertion-type:jwt-bearer"]
        self.assertions += form["client_assertion"]
        if self.refusal:
            return Answer(400, {"error": "invalid_request", "error_description": self.refusal})
        token = f"token-{len(self.assertions)}"
        return Answer(200, {"token_type": "Bearer", "expires_in": self.lifetime, "access_token": token})


@contextmanager
def entra(trusted: Path) -> Iterator[Entra]:
    """Serve both by https, as azure-identity wants it.

    Args:
        trusted: where the certificate of the authority goes that is to be trusted.
    """
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(trusted))
    with scripted_server(context) as server:
        yield Entra(server)
