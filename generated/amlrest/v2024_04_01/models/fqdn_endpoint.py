# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .fqdn_endpoint_detail import FQDNEndpointDetail


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FQDNEndpoint(JsonObject):
    """FQDNEndpoint, as the contract names it."""

    domain_name: str | None | Unset = UNSET
    endpoint_details: list[FQDNEndpointDetail] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "domainName": ("domain_name", None),
        "endpointDetails": ("endpoint_details", read_list(read_model(MODELS, "FQDNEndpointDetail"))),
    }
