"""Entra ID and the Azure CLI as azure-identity meets them: its own classes run, on answers that a test gives."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import requests
from azure.core.pipeline.transport import RequestsTransport
from requests.adapters import BaseAdapter

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
