# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .aks import AKS
    from .aml_compute import AmlCompute
    from .compute_instance import ComputeInstance
    from .data_factory import DataFactory
    from .data_lake_analytics import DataLakeAnalytics
    from .databricks import Databricks
    from .hd_insight import HDInsight
    from .kubernetes import Kubernetes
    from .managed_service_identity import ManagedServiceIdentity
    from .sku import Sku
    from .synapse_spark import SynapseSpark
    from .system_data import SystemData
    from .unknown_compute import UnknownCompute
    from .virtual_machine import VirtualMachine


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeResource(JsonObject):
    """A compute as an Azure resource.

    Attributes:
        id: Azure resource id, beginning with /subscriptions.
        name: Its name, without that of any parent.
        type_: Azure resource type.
        system_data: Who created and last changed the resource, and when.
        properties: What the compute is, by type.
        identity: Managed identities of the compute.
        location: Azure region.
        tags: Labels of your own, which can be changed later and filtered by.
        sku: Pricing tier.
    """

    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    type_: str | None | Unset = UNSET
    system_data: SystemData | None | Unset = UNSET
    properties: (
        AKS
        | Kubernetes
        | AmlCompute
        | ComputeInstance
        | VirtualMachine
        | HDInsight
        | DataFactory
        | Databricks
        | DataLakeAnalytics
        | SynapseSpark
        | UnknownCompute
        | None
        | Unset
    ) = UNSET
    identity: ManagedServiceIdentity | None | Unset = UNSET
    location: str | None | Unset = UNSET
    tags: dict[str, str] | None | Unset = UNSET
    sku: Sku | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "id": ("id", None),
        "name": ("name", None),
        "type": ("type_", None),
        "systemData": ("system_data", read_model(MODELS, "SystemData")),
        "properties": (
            "properties",
            read_union(
                MODELS,
                "computeType",
                {
                    "AKS": "AKS",
                    "Kubernetes": "Kubernetes",
                    "AmlCompute": "AmlCompute",
                    "ComputeInstance": "ComputeInstance",
                    "VirtualMachine": "VirtualMachine",
                    "HDInsight": "HDInsight",
                    "DataFactory": "DataFactory",
                    "Databricks": "Databricks",
                    "DataLakeAnalytics": "DataLakeAnalytics",
                    "SynapseSpark": "SynapseSpark",
                },
                "UnknownCompute",
            ),
        ),
        "identity": ("identity", read_model(MODELS, "ManagedServiceIdentity")),
        "location": ("location", None),
        "tags": ("tags", None),
        "sku": ("sku", read_model(MODELS, "Sku")),
    }
