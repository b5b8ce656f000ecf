# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from __future__ import annotations

from typing import ClassVar

from attrs import define
from attrs.setters import NO_OP

from ...types import JsonObject, Wire, read_enum, read_list, read_model
from .. import models


@define(kw_only=True, eq=False, repr=False, on_setattr=NO_OP)
class EstimatedVMPrices(JsonObject):
    """What a machine size costs, as an estimate.

    Attributes:
        billing_currency: Currency of the prices, such as USD.
        unit_of_measure: What a price is for; one hour.
        values: Prices by operating system and priority.
    """

    billing_currency: models.BillingCurrency | str
    unit_of_measure: models.UnitOfMeasure | str
    values: list[models.EstimatedVMPrice]
    _wire: ClassVar[Wire] = {
        "billingCurrency": ("billing_currency", read_enum(models, "BillingCurrency")),
        "unitOfMeasure": ("unit_of_measure", read_enum(models, "UnitOfMeasure")),
        "values": ("values", read_list(read_model(models, "EstimatedVMPrice"))),
    }
