# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .fqdn_endpoint import FQDNEndpoint


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FQDNEndpointsProperties(JsonObject):
    """FQDNEndpointsProperties, as the contract names it."""

    category: str | None | Unset = UNSET
    endpoints: list[FQDNEndpoint] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "category": ("category", None),
        "endpoints": ("endpoints", read_list(read_model(MODELS, "FQDNEndpoint"))),
    }
