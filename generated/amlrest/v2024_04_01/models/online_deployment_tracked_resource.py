# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .kubernetes_online_deployment import KubernetesOnlineDeployment
    from .managed_online_deployment import ManagedOnlineDeployment
    from .managed_service_identity import ManagedServiceIdentity
    from .sku import Sku
    from .system_data import SystemData
    from .unknown_online_deployment import UnknownOnlineDeployment


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class OnlineDeploymentTrackedResource(JsonObject):
    """OnlineDeploymentTrackedResource, as the contract names it.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        tags: Labels of your own, which can be changed later and filtered by.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    location: str
    properties: KubernetesOnlineDeployment | ManagedOnlineDeployment | UnknownOnlineDeployment
    kind: str | None | Unset = UNSET
    identity: ManagedServiceIdentity | None | Unset = UNSET
    sku: Sku | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
        "tags": ("tags", None),
        "location": ("location", None),
        "properties": (
            "properties",
            read_union(
                MODELS,
                "endpointComputeType",
                {"Kubernetes": "KubernetesOnlineDeployment", "Managed": "ManagedOnlineDeployment"},
                "UnknownOnlineDeployment",
            ),
        ),
        "kind": ("kind", None),
        "identity": ("identity", read_model(MODELS, "ManagedServiceIdentity")),
        "sku": ("sku", read_model(MODELS, "Sku")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "location": UNSET,
        "properties": UNSET,
    }
