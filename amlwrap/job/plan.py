"""What submitting a job would come to, as plain values: what goes up, what is made, where it runs, if it can."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from amlwrap.assets.compute import ComputeTier
from amlwrap.job.description import CommandJob
from amlwrap.job.sweep_description import SweepJob


@frozen(kw_only=True)
class PlannedUpload:
    """A local file or folder that the job needs in the workspace's storage.

    Attributes:
        what: `code`, `data`, `environment` or `model`.
        path: where it is here.
        datastore: name of the datastore that it goes to, or lies on; None for a place of its own.
        files, size: all there is of it; size in bytes.
        missing_files, missing_size: what of it would be sent; None where storage does not tell what it has.
    """

    what: str
    path: str
    datastore: str | None
    files: int
    size: int
    missing_files: int | None
    missing_size: int | None


@frozen(kw_only=True)
class PlannedAsset:
    """Code, data, a model or an environment that the job names, or that would be registered for it.

    Attributes:
        what: `code`, `data`, `model` or `environment`.
        name, version: what it is, or would be, registered as; a registry's has its reference for a name.
        exists: whether it is registered; None for one of a registry, which is not asked.
        is_made: whether submitting would register it.
    """

    what: str
    name: str
    version: str | None
    exists: bool | None
    is_made: bool


@frozen(kw_only=True)
class PlannedCompute:
    """Where the job would run.

    Attributes:
        name: of the compute; None for serverless compute.
        type, size: the service's words; None where nobody knows.
        cores, memory_gb, gpus: what a node has.
        tier: what the nodes are, in the words of job files: `dedicated` or `low_priority`.
        price, currency: about what a node costs in an hour.
        min_nodes, max_nodes: scale limits of the compute.
        current_nodes: how many it has now.
        nodes: how many the job, or a trial, asks for.
        at_once: trials of a sweep that may run at once; 1 for a command.
    """

    name: str | None
    type: str | None = None
    size: str | None = None
    cores: int | None = None
    memory_gb: float | None = None
    gpus: int | None = None
    tier: ComputeTier | None = None
    price: float | None = None
    currency: str | None = None
    min_nodes: int | None = None
    max_nodes: int | None = None
    current_nodes: int | None = None
    nodes: int = 1
    at_once: int = 1

    @property
    def fits(self) -> bool:
        """Whether the compute can ever have as many nodes as the job asks for."""
        return self.max_nodes is None or self.nodes <= self.max_nodes


@frozen(kw_only=True)
class PlannedQuota:
    """A limit on cores that the job's nodes count for.

    Attributes:
        name: what is counted, in the service's words.
        of: whose limit it is: `subscription` or `workspace`.
        used: cores in use; None where the service does not tell.
        held: those of them that the job's own compute has, whose nodes the job may get.
        limit: the most that may be.
        needed: what the job, or a trial, needs.
    """

    name: str
    of: str
    used: int | None
    held: int
    limit: int
    needed: int

    @property
    def free(self) -> int:
        """Cores that the job may get: those that nobody uses, and those of its own compute."""
        return max(self.limit - (self.used or 0) + self.held, 0)

    @property
    def leaves_room(self) -> bool:
        """Whether the compute may have as many nodes as the job needs."""
        return self.needed <= self.free


@frozen(kw_only=True)
class Plan:
    """What submitting a job would come to. Making one changes nothing.

    Attributes:
        job: as it was described.
        name: what it would be called; None where the name is made up.
        uploads: what is local.
        assets: what it refers to.
        compute: where it runs.
        quotas: limits on that; empty where none is known.
        warnings: what is wrong with it or could not be found out, each in one sentence.
    """

    job: CommandJob | SweepJob = field(repr=False)
    name: str | None
    uploads: Sequence[PlannedUpload]
    assets: Sequence[PlannedAsset]
    compute: PlannedCompute
    quotas: Sequence[PlannedQuota]
    warnings: Sequence[str]

    @property
    def is_ready(self) -> bool:
        """Whether the job could be submitted and start now, as far as can be known."""
        return (
            self.compute.fits
            and all(quota.leaves_room for quota in self.quotas)
            and all(asset.exists is not False or asset.is_made for asset in self.assets)
        )
