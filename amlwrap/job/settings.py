"""How a job is started, as whom, and what is started beside it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import field, frozen


def frozen_map(value: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return a mapping that nobody changes: descriptions are values."""
    return MappingProxyType(dict(value or {}))


@frozen(kw_only=True)
class Mpi:
    """Start the command under MPI: `process_count_per_instance` processes on each node."""

    process_count_per_instance: int = 1


@frozen(kw_only=True)
class PyTorch:
    """Start the command as a PyTorch process group of `process_count` processes over all nodes."""

    process_count: int | None = None


@frozen(kw_only=True)
class TensorFlow:
    """Start the command as TensorFlow workers and parameter servers."""

    worker_count: int | None = None
    parameter_server_count: int | None = None


DistributionConfiguration: TypeAlias = Mpi | PyTorch | TensorFlow


@frozen(kw_only=True)
class AmlToken:
    """Run with a token for Azure ML alone (definition `AmlToken`)."""


@frozen(kw_only=True)
class ManagedIdentity:
    """Run under a managed identity: the system-assigned one, or the one named by any of the three ids."""

    client_id: str | None = None
    object_id: str | None = None
    resource_id: str | None = None


@frozen(kw_only=True)
class UserIdentity:
    """Run with the access rights of whoever submitted the job (definition `UserIdentity`)."""


Identity: TypeAlias = AmlToken | ManagedIdentity | UserIdentity

IDENTITIES: Mapping[str, type[Identity]] = {
    "aml_token": AmlToken,
    "managed": ManagedIdentity,
    "user_identity": UserIdentity,
}
"""By the words that job files and the command line have for them."""


class JobTier(StrEnum):
    """Which queue a job waits in where it shares a compute with others (definition `JobTier`)."""

    SPOT = "Spot"
    BASIC = "Basic"
    STANDARD = "Standard"
    PREMIUM = "Premium"


@frozen(kw_only=True)
class Service:
    """Something that a job's nodes offer while it runs: a notebook, a shell, a picture of its metrics.

    Attributes:
        type: the service's word for it, such as `JupyterLab`, `SSH`, `TensorBoard` or `VSCode`.
        port: on the node; None lets the service choose.
        properties: what this type needs, such as `sshPublicKeys` or `logDir`.
        all_nodes: whether every node offers it, not the first one alone.

    Source: definition `JobService`.
    """

    type: str
    port: int | None = None
    properties: Mapping[str, str] = field(factory=dict, converter=frozen_map)
    all_nodes: bool = False
