"""Asking Azure Resource Manager which api-versions a subscription has for jobs.

Source: ARM's operation `Providers_Get`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlwrap.answers import objects, read_object
from amlwrap.errors import ServiceError

if TYPE_CHECKING:
    import httpx

_ARM_API_VERSION = "2021-04-01"
_RESOURCE_TYPE = "workspaces/jobs"


def served_versions(http: httpx.Client, subscription_id: str) -> list[str]:
    """Return the api-versions that jobs have; nothing where that cannot be read: not everybody may.

    Raises:
        AuthenticationError: the service refused the token.
        ConnectionFailedError: there was no answer.
    """
    path = f"/subscriptions/{subscription_id}/providers/Microsoft.MachineLearningServices"
    try:
        provider = read_object(http.get(path, params={"api-version": _ARM_API_VERSION}))
    except ServiceError:
        return []
    for listed in objects(provider.get("resourceTypes")):
        if str(listed.get("resourceType")).lower() == _RESOURCE_TYPE:
            versions = listed.get("apiVersions")
            return [version for version in versions if isinstance(version, str)] if isinstance(versions, list) else []
    return []
