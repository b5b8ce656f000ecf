# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class ScaleSettingsInformation(JsonObject):
    """Scale settings of a cluster.

    Attributes:
        scale_settings: New limits of automatic scaling.
    """

    scale_settings: models.ScaleSettings | None | Unset = UNSET
    _wire: ClassVar[Wire] = {
        "scaleSettings": ("scale_settings", read_model(models, "ScaleSettings")),
    }
