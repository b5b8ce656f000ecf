# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class JobResourceConfiguration(JsonObject):
    """How many nodes of which size a job takes, and settings of the container on each.

    Attributes:
        instance_count: Number of nodes that the job runs on; 1 if left out.
        instance_type: Size of the virtual machines, where the compute offers several.
        properties: Further settings by name, which depend on the compute.
        shm_size: Shared memory of the container, a number with unit b, k, m or g; 2g if left out.
        docker_args: Further arguments of docker run, which win over those that Azure ML passes.
    """

    instance_count: int | None | Unset = UNSET
    instance_type: str | None | Unset = UNSET
    properties: dict[str, dict[str, Any] | None] | None | Unset = UNSET
    shm_size: str | None | Unset = UNSET
    docker_args: str | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "instanceCount": ("instance_count", None),
        "instanceType": ("instance_type", None),
        "properties": ("properties", None),
        "shmSize": ("shm_size", None),
        "dockerArgs": ("docker_args", None),
    }
