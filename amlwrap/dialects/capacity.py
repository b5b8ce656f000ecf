"""Machine sizes, usages and quotas of a region: the same requests and words in every family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlrest.types import JsonObject

from amlwrap import assets as values
from amlwrap.dialects.reading import listed, number, text
from amlwrap.dialects.requests import Requests

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amlwrap.paging import Page


class CapacityRequests(Requests):
    """The requests about a region; see `amlwrap.dialects.base.Dialect`."""

    def list_machine_sizes(self, location: str) -> Sequence[values.MachineSize]:
        """VirtualMachineSizes_List."""
        models = self.generated.models
        operation = self.generated.api.virtual_machine_sizes.virtual_machine_sizes_list
        found = self.call(operation, models.VirtualMachineSizeListResult, place=self._region(location))
        return [decode_size(size) for size in listed(found.value, models.VirtualMachineSize)]

    def list_usages(self, location: str, next_link: str | None) -> Page[values.Usage]:
        """Usages_List."""
        models, place = self.generated.models, self._region(location)
        kinds = models.ListUsagesResult, models.Usage
        return self.page(self.generated.api.usages.usages_list, *kinds, decode_usage, next_link, place=place)

    def list_quotas(self, location: str, next_link: str | None) -> Page[values.Usage]:
        """Quotas_List."""
        models, place = self.generated.models, self._region(location)
        kinds = models.ListWorkspaceQuotas, models.ResourceQuota
        return self.page(self.generated.api.quotas.quotas_list, *kinds, decode_usage, next_link, place=place)

    def _region(self, location: str) -> tuple[str, str]:
        return self._scope.subscription_id, location


def decode_size(size: Any) -> values.MachineSize:
    """Read a size; its prices where Azure tells any."""
    prices = getattr(size, "estimated_vm_prices", None)
    told: list[Any] = listed(getattr(prices, "values", None), JsonObject)
    return values.MachineSize(
        name=text(size.name) or "",
        family=text(size.family),
        cores=number(size.v_cp_us),
        gpus=number(size.gpus),
        memory_gb=size.memory_gb if isinstance(size.memory_gb, int | float) else None,
        prices={
            str(price.vm_tier): price.retail_price
            for price in told
            if price.os_type == "Linux" and isinstance(price.retail_price, int | float)
        },
        currency=text(getattr(prices, "billing_currency", None)),
        raw=size,
    )


def decode_usage(usage: Any) -> values.Usage:
    """Read how much of something is used, or the quota that it has; a limit below zero is none."""
    limit = number(usage.limit)
    return values.Usage(
        name=text(getattr(usage.name, "value", None)) or "",
        type=text(usage.type_) or "",
        scope=(text(usage.id) or "").partition("/usages")[0].partition("/quotas")[0],
        used=number(getattr(usage, "current_value", None)),
        limit=None if limit is None or limit < 0 else limit,
        raw=usage,
    )
