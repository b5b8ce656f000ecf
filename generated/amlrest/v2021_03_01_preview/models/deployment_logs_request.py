# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .container_type import ContainerType


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class DeploymentLogsRequest(JsonObject):
    """DeploymentLogsRequest, as the contract names it."""

    container_type: ContainerType | str | None | Unset = UNSET
    tail: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "containerType": ("container_type", read_enum(MODELS, "ContainerType")),
        "tail": ("tail", None),
    }
