"""Whom a token is of, as far as that can be read from it.

Source: Microsoft identity platform, "Access token claims reference".
"""

from __future__ import annotations

import base64
import json
from typing import Any

from attrs import frozen

_NAMES = ("upn", "preferred_username", "unique_name", "email")
_SOURCES = {
    "AzureCliCredential": "az",
    "AzureDeveloperCliCredential": "azd",
    "AzurePowerShellCredential": "Azure PowerShell",
    "EnvironmentCredential": "the environment's AZURE_CLIENT_ID with its secret or certificate",
    "GitHubActionsCredential": "this job of GitHub Actions",
    "ManagedIdentityCredential": "this machine's managed identity",
    "SharedTokenCacheCredential": "Microsoft's applications on this machine",
    "VisualStudioCodeCredential": "Visual Studio Code",
    "WorkloadIdentityCredential": "workload identity",
}


@frozen
class Identity:
    """Whom a token is of.

    Attributes:
        who: the user, or the application; None where the token does not say.
        tenant_id: the tenant; None where the token does not say.
    """

    who: str | None = None
    tenant_id: str | None = None


def identity_of(token: str) -> Identity:
    """Return whom a token is of; it is not checked, which is up to who gets it."""
    claims = _claims(token)
    names = [claims[name] for name in _NAMES if isinstance(claims.get(name), str)]
    application = claims.get("appid") or claims.get("azp")
    who = names[0] if names else f"application {application}" if application else None
    tenant = claims.get("tid")
    return Identity(who, tenant if isinstance(tenant, str) else None)


def source_in_words(credential: str | None) -> str:
    """Return what people call where a token is from.

    Args:
        credential: the class of the credential of azure-identity.
    """
    return _SOURCES.get(credential or "", credential or "a source that azure-identity does not tell")


def _claims(token: str) -> dict[str, Any]:
    """Return what a JSON Web Token claims; nothing of what is none."""
    try:
        payload = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (IndexError, ValueError, RecursionError):
        return {}
    return claims if isinstance(claims, dict) else {}
