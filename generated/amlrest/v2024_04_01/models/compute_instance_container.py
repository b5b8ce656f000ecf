# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ComputeInstanceContainer(JsonObject):
    """A custom application on a compute instance.

    Attributes:
        name: Its name, without that of any parent.
        autosave: Whether and where notebooks are saved by themselves.
        gpu: GPU settings of the application.
        network: Network that the application uses.
        environment: Environment of the application.
        services: Services of the application.
    """

    name: str | None | Unset = UNSET
    autosave: models.Autosave | str | None | Unset = UNSET
    gpu: str | None | Unset = UNSET
    network: models.Network | str | None | Unset = UNSET
    environment: models.ComputeInstanceEnvironmentInfo | None | Unset = UNSET
    services: list[dict[str, Any]] | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "name": ("name", None),
        "autosave": ("autosave", read_enum(models, "Autosave")),
        "gpu": ("gpu", None),
        "network": ("network", read_enum(models, "Network")),
        "environment": ("environment", read_model(models, "ComputeInstanceEnvironmentInfo")),
        "services": ("services", None),
    }
