# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class InstanceTypeSchemaResources(JsonObject):
    """Requests and limits of an instance type on Kubernetes.

    Attributes:
        requests: Least that a job needs, by resource.
        limits: Most that a job may use, by resource.
    """

    requests: dict[str, str | None] | None | Unset = UNSET
    limits: dict[str, str | None] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "requests": ("requests", None),
        "limits": ("limits", None),
    }
