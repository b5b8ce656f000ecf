# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class SynapseSparkProperties(JsonObject):
    """Version, size and limits of a Spark pool.

    Attributes:
        auto_scale_properties: Between how many nodes the pool scales.
        auto_pause_properties: When the idle pool pauses.
        spark_version: Version of Spark.
        node_count: Number of nodes, if the pool does not scale by itself.
        node_size: Size of the nodes, for example Small.
        node_size_family: Family of node sizes, for example MemoryOptimized.
        subscription_id: Subscription of the Synapse workspace.
        resource_group: Resource group of the Synapse workspace.
        workspace_name: Synapse workspace.
        pool_name: Name of the Spark pool.
    """

    auto_scale_properties: models.AutoScaleProperties | None | Unset = UNSET
    auto_pause_properties: models.AutoPauseProperties | None | Unset = UNSET
    spark_version: str | None | Unset = UNSET
    node_count: int | None | Unset = UNSET
    node_size: str | None | Unset = UNSET
    node_size_family: str | None | Unset = UNSET
    subscription_id: str | None | Unset = UNSET
    resource_group: str | None | Unset = UNSET
    workspace_name: str | None | Unset = UNSET
    pool_name: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "autoScaleProperties": ("auto_scale_properties", read_model(models, "AutoScaleProperties")),
        "autoPauseProperties": ("auto_pause_properties", read_model(models, "AutoPauseProperties")),
        "sparkVersion": ("spark_version", None),
        "nodeCount": ("node_count", None),
        "nodeSize": ("node_size", None),
        "nodeSizeFamily": ("node_size_family", None),
        "subscriptionId": ("subscription_id", None),
        "resourceGroup": ("resource_group", None),
        "workspaceName": ("workspace_name", None),
        "poolName": ("pool_name", None),
    }
