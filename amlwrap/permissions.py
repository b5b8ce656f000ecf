"""What the caller may do with a workspace, as Azure's role assignments come to.

Source: Microsoft.Authorization, `Permissions - List For Resource`; Azure role definitions, "How access is determined".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from amlwrap.answers import objects, read_object

if TYPE_CHECKING:
    import httpx

_API_VERSION = "2022-04-01"


def read_permissions(http: httpx.Client, resource_id: str) -> list[dict[str, Any]]:
    """Return what each role of the caller lets them do with a resource, by the service's own names.

    Raises:
        ServiceError: they may not even know.
    """
    path = f"{resource_id}/providers/Microsoft.Authorization/permissions"
    return objects(read_object(http.get(path, params={"api-version": _API_VERSION})).get("value"))


def allows(permissions: Iterable[Mapping[str, Any]], action: str) -> bool:
    """Return whether one of the roles has an action, and does not leave it out again.

    Args:
        permissions: as `read_permissions` returns them.
        action: such as `Microsoft.MachineLearningServices/workspaces/jobs/write`.
    """
    return any(
        _matches(permission.get("actions"), action) and not _matches(permission.get("notActions"), action)
        for permission in permissions
    )


def _matches(patterns: object, action: str) -> bool:
    """Whether an action is among patterns, in which `*` stands for anything."""
    written = [pattern for pattern in patterns if isinstance(pattern, str)] if isinstance(patterns, list) else []
    return any(
        re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), action, re.IGNORECASE | re.DOTALL)
        for pattern in written
    )
