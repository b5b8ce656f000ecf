"""Who may call an endpoint: whoever shows one of its keys, a token of it, or the workspace's own token."""

from __future__ import annotations

import hmac
import time

from amlwrap.assets import AuthMode
from amlwrap.local.store.records import Record
from amlwrap.local.wire.endpoint_members import PRIMARY, SECONDARY
from amlwrap.local.wire.endpoint_tokens import is_token
from amlwrap.local.wire.scoring.answers import ScoringError

_SHOWN = {
    AuthMode.KEY: "one of its keys, which `amlwrap endpoint keys` shows",
    AuthMode.AML_TOKEN: "a token of it that has not ended",
    AuthMode.AAD_TOKEN: "a token of the workspace",
}


def check_access(endpoint: Record, mode: AuthMode, authorization: str, workspace_token: str) -> None:
    """Let a request in, or raise.

    Args:
        endpoint: the endpoint's record, which holds its keys.
        mode: what opens the endpoint.
        authorization: the request's `Authorization` header.
        workspace_token: what opens the workspace.

    Raises:
        ScoringError: it shows nothing, or something that does not open this endpoint.
    """
    scheme, _, shown = authorization.partition(" ")
    shown = shown.strip()
    if scheme.lower() == "bearer" and _opens(endpoint, mode, shown, workspace_token):
        return
    problem = "does not open" if shown else "has nothing that opens"
    raise ScoringError(
        401, "Unauthorized",
        f"The Authorization header {problem} the endpoint '{endpoint.name}': send 'Bearer', then {_SHOWN[mode]}.",
        {"WWW-Authenticate": f'Bearer realm="{endpoint.name}"'},
    )  # fmt: skip


def _opens(endpoint: Record, mode: AuthMode, shown: str, workspace_token: str) -> bool:
    if mode is AuthMode.AML_TOKEN:
        return is_token(shown, endpoint.name, time.time(), endpoint.secrets[PRIMARY])
    keys = [endpoint.secrets[PRIMARY], endpoint.secrets[SECONDARY]] if mode is AuthMode.KEY else [workspace_token]
    # How long it takes says nothing about them.
    return any(hmac.compare_digest(key.encode(), shown.encode()) for key in keys)
