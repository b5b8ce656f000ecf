# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define, field
from attrs.setters import NO_OP

from ...types import UNSET, JsonObject, Unset, Wire, read_enum, read_list, read_model
from .. import MODELS

if TYPE_CHECKING:
    from .billing_currency import BillingCurrency
    from .estimated_vm_price import EstimatedVMPrice
    from .unit_of_measure import UnitOfMeasure


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EstimatedVMPrices(JsonObject):
    """EstimatedVMPrices, as the contract names it."""

    billing_currency: BillingCurrency | str
    unit_of_measure: UnitOfMeasure | str
    values: list[EstimatedVMPrice]
    additional_properties: dict[str, Any] = field(factory=dict)

    _wire: ClassVar[Wire] = {
        "billingCurrency": ("billing_currency", read_enum(MODELS, "BillingCurrency")),
        "unitOfMeasure": ("unit_of_measure", read_enum(MODELS, "UnitOfMeasure")),
        "values": ("values", read_list(read_model(MODELS, "EstimatedVMPrice"))),
    }
    _required: ClassVar[dict[str, Unset]] = {
        "billing_currency": UNSET,
        "unit_of_measure": UNSET,
        "values": UNSET,
    }
