"""What machines there are in a region, and how much of them may be used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class MachineSize:
    """A size of virtual machines.

    Attributes:
        name: such as `Standard_DS3_v2`.
        family: what its cores count for, such as `standardDSv2Family`.
        cores, gpus, memory_gb: what a machine has.
        prices: of an hour with Linux, by tier: `Standard` and `LowPriority`.
        currency: of the prices.

    Source: definition `VirtualMachineSize`.
    """

    name: str
    family: str | None = None
    cores: int | None = None
    gpus: int | None = None
    memory_gb: float | None = None
    prices: Mapping[str, float] = field(factory=dict)
    currency: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)


@frozen(kw_only=True)
class Usage:
    """How much of something is in use, and may be.

    Attributes:
        name: what is counted, in the service's words, such as `Standard DSv2 Family Cluster Dedicated vCPUs`.
        type: how it is counted, such as `Microsoft.MachineLearningServices/vmFamily/usages`.
        scope: ARM id of the subscription, workspace or compute that it is counted for.
        used: how much is in use; None of a quota, which says what may be used alone.
        limit: how much may be; None where nothing says so.

    Source: definitions `Usage` and `ResourceQuota`.
    """

    name: str
    type: str
    scope: str
    used: int | None = None
    limit: int | None = None
    raw: Any = field(default=None, repr=False, eq=False)
