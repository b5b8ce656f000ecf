# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .online_deployment_tracked_resource import OnlineDeploymentTrackedResource


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineDeploymentTrackedResourceArmPaginatedResult(JsonObject):
    """OnlineDeploymentTrackedResourceArmPaginatedResult, as the contract names it.

    Attributes:
        next_link: URL of the next page; absent on the last one.
        value: The items of this page.
    """

    next_link: str | None | Unset = UNSET
    value: list[OnlineDeploymentTrackedResource] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "nextLink": ("next_link", None),
        "value": ("value", read_list(read_model(MODELS, "OnlineDeploymentTrackedResource"))),
    }
