"""What the parts of a job may hold: of which type each attribute is, whoever made the part; pure.

Command line and job files hand on text of their own making. A program can put anything anywhere, which would be found
out as late as in the answer of the service, or never.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import UnionType
from typing import Any

from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job.description import Trial
from amlwrap.job.inputs import Input, Output
from amlwrap.job.settings import ManagedIdentity, Service
from amlwrap.scalars import shown

_Held = tuple[type | UnionType, str]

_TEXT: _Held = (str | None, "text")
_PLACE: _Held = (str | Path, "text or a pathlib.Path")

HELD: Mapping[type, Mapping[str, _Held]] = {
    EnvironmentDefinition: {
        "image": _TEXT,
        "dockerfile": _TEXT,
        "build_context": (str | Path | None, _PLACE[1]),
        "dockerfile_path": _TEXT,
        "conda_file": _TEXT,
        "name": _TEXT,
        "version": _TEXT,
    },
    Input: {"data": _PLACE, "path_on_compute": _TEXT},
    ManagedIdentity: {"client_id": _TEXT, "object_id": _TEXT, "resource_id": _TEXT},
    Output: {
        "datastore": _TEXT, "path": _TEXT, "path_on_compute": _TEXT, "asset_name": _TEXT, "asset_version": _TEXT,
    },
    Service: {"type": (str, "text"), "all_nodes": (bool, "True or False")},
    Trial: {
        "code": (str | Path | None, "a reference or a pathlib.Path"),
        "environment": (str | EnvironmentDefinition | None, "a reference or an EnvironmentDefinition"),
    },
}  # fmt: skip
"""By class: the attributes that no rule of the service's own is about, with their types, and those in words."""


def check_held(kind: type, part: Any, path: str = "") -> None:
    """Check the types of a part's attributes.

    Args:
        kind: the class in `HELD` that says which.
        part: of that class, or of one that inherits from it.
        path: where it stands in the job.

    Raises:
        InvalidJobError: an attribute holds what means nothing there.
    """
    for name, (types, words) in HELD[kind].items():
        value = getattr(part, name)
        if not isinstance(value, types):
            raise InvalidJobError(f"must be {words}, not {shown(value)}.", f"{path}.{name}" if path else name)
