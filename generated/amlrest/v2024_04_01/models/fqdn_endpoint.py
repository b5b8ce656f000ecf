# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class FQDNEndpoint(JsonObject):
    """A host, and the ports at which it must be reached.

    Attributes:
        domain_name: Domain name of the host.
        endpoint_details: Ports at which the host must be reached.
    """

    domain_name: str | None | Unset = UNSET
    endpoint_details: list[models.FQDNEndpointDetail] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "domainName": ("domain_name", None),
        "endpointDetails": ("endpoint_details", read_list(read_model(models, "FQDNEndpointDetail"))),
    }
