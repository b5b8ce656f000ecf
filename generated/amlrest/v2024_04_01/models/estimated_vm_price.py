# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum
from .. import MODELS

if TYPE_CHECKING:
    from .vm_price_os_type import VMPriceOSType
    from .vm_tier import VMTier


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EstimatedVMPrice(JsonObject):
    """EstimatedVMPrice, as the contract names it.

    Attributes:
        os_type: Operating system of the nodes.
    """

    retail_price: float
    os_type: VMPriceOSType | str
    vm_tier: VMTier | str
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "retailPrice": ("retail_price", None),
        "osType": ("os_type", read_enum(MODELS, "VMPriceOSType")),
        "vmTier": ("vm_tier", read_enum(MODELS, "VMTier")),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "retail_price": UNSET,
        "os_type": UNSET,
        "vm_tier": UNSET,
    }
