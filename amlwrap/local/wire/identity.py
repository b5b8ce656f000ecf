"""The managed identity of the machine, by which code that signs in on an Azure ML compute signs in here.

`DefaultAzureCredential` of azure-identity asks MSI_ENDPOINT, and shows MSI_SECRET: the secret is the token itself, so
that nobody gets here what they do not have.

Source: azure-identity, `ManagedIdentityCredential` where Azure ML's variables are set; learn.microsoft.com, "How to use
managed identities for App Service", "REST endpoint reference".
"""

from __future__ import annotations

import time

from attrs import frozen
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from amlwrap.local.references import IDENTITY_PATH
from amlwrap.local.state import State
from amlwrap.local.wire.bearer import is_one_of

_LIFETIME_SECONDS = 24 * 3600


@frozen
class IdentityService:
    """Answers every request whose path begins with `identity`.

    Attributes:
        state: the workspace's memory.
    """

    state: State

    def answer(self, request: Request) -> Response:
        """Return a token for whatever resource is asked for."""
        if request.method != "GET" or request.scope["path"] != IDENTITY_PATH:
            return _refusal(404, f"Tokens are asked for by GET {IDENTITY_PATH}.")
        secret = request.headers.get("secret", "")
        if not is_one_of(secret, self.state.tracking_token, self.state.token):
            return _refusal(
                401, "MSI_SECRET is not of this start of the workspace: `amlwrap local mlflow --azureml` prints it."
            )
        return JSONResponse(
            {
                "access_token": secret,
                "expires_on": str(int(time.time()) + _LIFETIME_SECONDS),
                "resource": request.query_params.get("resource", ""),
                "token_type": "Bearer",
            },
            headers={"Cache-Control": "no-store"},
        )


def _refusal(status: int, message: str) -> Response:
    return JSONResponse({"statusCode": status, "message": message}, status)
