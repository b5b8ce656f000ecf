# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobEndpoint(JsonObject):
    """An address that belongs to a job, such as its page in Studio or its MLflow tracking URI.

    Attributes:
        endpoint: URL of the endpoint.
        job_endpoint_type: What the endpoint is for.
        port: Port of the endpoint.
        properties: Further facts about the endpoint, by name.
    """

    endpoint: str | None | Unset = UNSET
    job_endpoint_type: str | None | Unset = UNSET
    port: int | None | Unset = UNSET
    properties: dict[str, str] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "endpoint": ("endpoint", None),
        "jobEndpointType": ("job_endpoint_type", None),
        "port": ("port", None),
        "properties": ("properties", None),
    }
