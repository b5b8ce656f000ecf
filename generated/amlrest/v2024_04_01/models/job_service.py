# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobService(JsonObject):
    """An address that belongs to a job, such as its page in Studio or its MLflow tracking URI.

    Attributes:
        job_service_type: What the service is for, for example Studio or Tracking.
        port: Port of the service.
        endpoint: URL of the service.
        status: Whether the service runs; set by Azure ML.
        error_message: What is wrong with the service; set by Azure ML.
        properties: Further facts about the service, by name.
        nodes: Nodes that run the service; the first one alone if left out.
    """

    job_service_type: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
    endpoint: str | None | Unset = UNSET
    status: str | None | Unset = UNSET
    error_message: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    nodes: models.AllNodes | models.UnknownNodes | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "jobServiceType": ("job_service_type", None),
        "port": ("port", None),
        "endpoint": ("endpoint", None),
        "status": ("status", None),
        "errorMessage": ("error_message", None),
        "properties": ("properties", None),
        "nodes": ("nodes", read_union(models, "nodesValueType", {"All": "AllNodes"}, "UnknownNodes")),
    }
