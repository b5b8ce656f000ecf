# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ..types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobService(JsonObject):
    """An address that belongs to a job, such as its page in Studio or its MLflow tracking URI.

    Attributes:
        endpoint: URL of the service.
        error_message: What is wrong with the service.
        job_service_type: What the service is for.
        port: Port of the service.
        properties: Further facts about the service, by name.
        status: Whether the service runs.
    """

    endpoint: str | None | Unset = UNSET
    error_message: str | None | Unset = UNSET
    job_service_type: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
    properties: dict[str, str | None] | None | Unset = UNSET
    status: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "endpoint": ("endpoint", None),
        "errorMessage": ("error_message", None),
        "jobServiceType": ("job_service_type", None),
        "port": ("port", None),
        "properties": ("properties", None),
        "status": ("status", None),
    }
