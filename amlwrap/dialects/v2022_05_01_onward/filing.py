"""How resources are filed: in lists, or archived and left out of them.

Source: member `isArchived` of `JobBase`, `AssetBase` and `AssetContainer`; parameter `listViewType`.
"""

from __future__ import annotations

from typing import TypeVar

from amlrest.types import UNSET, JsonObject, Unset
from amlrest.v2024_04_01.models import ListViewType

M = TypeVar("M", bound=JsonObject)

_TOLD = ("status", "parameters", "provisioningState", "environmentType", "latestVersion", "nextVersion")
"""Members that the service alone writes."""


def view(*, include_archived: bool) -> ListViewType | Unset:
    """Return which view of a list to ask for: all of it, or what the service shows unasked, which is not archived."""
    return ListViewType.ALL if include_archived else UNSET


def filed(resource: M, *, is_archived: bool) -> M:
    """Return a resource as the service showed it, to be sent back archived or not.

    What it was made from goes along, since a PUT replaces all of it; what only the service says does not.
    """
    shown = resource.to_dict()["properties"]
    kept = {name: value for name, value in shown.items() if value is not None and name not in _TOLD}
    return type(resource).from_dict({"properties": {**kept, "isArchived": is_archived}})
