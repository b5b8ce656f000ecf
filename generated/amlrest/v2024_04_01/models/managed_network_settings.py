# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_map, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .fqdn_outbound_rule import FqdnOutboundRule
    from .isolation_mode import IsolationMode
    from .managed_network_provision_status import ManagedNetworkProvisionStatus
    from .private_endpoint_outbound_rule import PrivateEndpointOutboundRule
    from .service_tag_outbound_rule import ServiceTagOutboundRule
    from .unknown_outbound_rule import UnknownOutboundRule


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedNetworkSettings(JsonObject):
    """ManagedNetworkSettings, as the contract names it."""

    isolation_mode: IsolationMode | str | None | Unset = UNSET
    network_id: str | None | Unset = UNSET
    outbound_rules: (
        dict[str, PrivateEndpointOutboundRule | ServiceTagOutboundRule | FqdnOutboundRule | UnknownOutboundRule]
        | None
        | Unset
    ) = UNSET
    status: ManagedNetworkProvisionStatus | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "isolationMode": ("isolation_mode", read_enum(MODELS, "IsolationMode")),
        "networkId": ("network_id", None),
        "outboundRules": (
            "outbound_rules",
            read_map(
                read_union(
                    MODELS,
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
        "status": ("status", read_model(MODELS, "ManagedNetworkProvisionStatus")),
    }
