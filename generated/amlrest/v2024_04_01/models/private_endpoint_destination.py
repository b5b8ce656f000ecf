# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class PrivateEndpointDestination(JsonObject):
    """The resource that a private endpoint is made to.

    Attributes:
        service_resource_id: Resource id of what the private endpoint leads to.
        spark_enabled: Whether serverless Spark uses the private endpoint, too.
        spark_status: Whether the private endpoint works for serverless Spark.
        subresource_target: Which part of the resource is meant, such as blob.
    """

    service_resource_id: str | None | Unset = UNSET
    spark_enabled: bool | None | Unset = UNSET
    spark_status: models.RuleStatus | str | None | Unset = UNSET
    subresource_target: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "serviceResourceId": ("service_resource_id", None),
        "sparkEnabled": ("spark_enabled", None),
        "sparkStatus": ("spark_status", read_enum(models, "RuleStatus")),
        "subresourceTarget": ("subresource_target", None),
    }
