# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedNetworkSettings(JsonObject):
    """The virtual network that Azure keeps for a workspace.

    Attributes:
        isolation_mode: Whether there is a managed network, and whether it may reach the whole internet or what rules name.
        network_id: Id of the managed network; set by the service.
        outbound_rules: What the managed network may reach, by rule name.
        status: Whether the managed network has been made.
    """

    isolation_mode: models.IsolationMode | str | None | Unset = UNSET
    network_id: str | None | Unset = UNSET
    outbound_rules: (
        dict[
            str,
            models.PrivateEndpointOutboundRule
            | models.ServiceTagOutboundRule
            | models.FqdnOutboundRule
            | models.UnknownOutboundRule,
        ]
        | None
        | Unset
    ) = UNSET
    status: models.ManagedNetworkProvisionStatus | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "isolationMode": ("isolation_mode", read_enum(models, "IsolationMode")),
        "networkId": ("network_id", None),
        "outboundRules": (
            "outbound_rules",
            read_map(
                read_union(
                    models,
                    "type",
                    {
                        "PrivateEndpoint": "PrivateEndpointOutboundRule",
                        "ServiceTag": "ServiceTagOutboundRule",
                        "FQDN": "FqdnOutboundRule",
                    },
                    "UnknownOutboundRule",
                )
            ),
        ),
        "status": ("status", read_model(models, "ManagedNetworkProvisionStatus")),
    }
