# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .bind_options import BindOptions
    from .tmpfs_options import TmpfsOptions
    from .volume_definition_type import VolumeDefinitionType
    from .volume_options import VolumeOptions


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class VolumeDefinition(JsonObject):
    """VolumeDefinition, as the contract names it.

    Attributes:
        type_: Azure resource type.
    """

    type_: VolumeDefinitionType | str | None | Unset = UNSET
    read_only: bool | None | Unset = UNSET
    source: str | None | Unset = UNSET
    target: str | None | Unset = UNSET
    consistency: str | None | Unset = UNSET
    bind: BindOptions | None | Unset = UNSET
    volume: VolumeOptions | None | Unset = UNSET
    tmpfs: TmpfsOptions | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "type": ("type_", read_enum(MODELS, "VolumeDefinitionType")),
        "readOnly": ("read_only", None),
        "source": ("source", None),
        "target": ("target", None),
        "consistency": ("consistency", None),
        "bind": ("bind", read_model(MODELS, "BindOptions")),
        "volume": ("volume", read_model(MODELS, "VolumeOptions")),
        "tmpfs": ("tmpfs", read_model(MODELS, "TmpfsOptions")),
    }
