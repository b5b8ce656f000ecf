# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ManagedNetworkProvisionStatus(JsonObject):
    """Whether the managed network has been made.

    Attributes:
        spark_ready: Whether serverless Spark can use the network.
        status: Whether the managed network is in use.
    """

    spark_ready: bool | None | Unset = UNSET
    status: models.ManagedNetworkStatus | str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "sparkReady": ("spark_ready", None),
        "status": ("status", read_enum(models, "ManagedNetworkStatus")),
    }
