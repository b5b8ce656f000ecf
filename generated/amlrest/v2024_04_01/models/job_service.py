# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_union
from .. import MODELS

if TYPE_CHECKING:
    from .all_nodes import AllNodes
    from .unknown_nodes import UnknownNodes


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobService(JsonObject):
    """An address that belongs to a job, such as its page in Studio or its MLflow tracking URI.

    Attributes:
        job_service_type: What the service is for.
        port: Port of the service.
        endpoint: URL of the service.
        status: Whether the service runs.
        error_message: What is wrong with the service.
        properties: Further facts about the service, by name.
        nodes: The nodes of this page.
    """

    job_service_type: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
    endpoint: str | None | Unset = UNSET
    status: str | None | Unset = UNSET
    error_message: str | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    nodes: AllNodes | UnknownNodes | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "jobServiceType": ("job_service_type", None),
        "port": ("port", None),
        "endpoint": ("endpoint", None),
        "status": ("status", None),
        "errorMessage": ("error_message", None),
        "properties": ("properties", None),
        "nodes": ("nodes", read_union(MODELS, "nodesValueType", {"All": "AllNodes"}, "UnknownNodes")),
    }
