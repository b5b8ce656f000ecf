"""How a job is started, as whom, and what is started beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from attrs import field, frozen

from amlwrap.errors import InvalidJobError
from amlwrap.scalars import shown


class _FrozenMap(Mapping[str, Any]):
    """A mapping that nobody changes, and that goes to other processes and back, as `MappingProxyType` does not."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return repr(self._values)

    def __reduce__(self) -> tuple[Any, ...]:
        return _FrozenMap, (self._values,)


def frozen_map(value: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """Return a mapping that nobody changes: descriptions are values.

    Raises:
        InvalidJobError: it is no mapping.
    """
    if not isinstance(value, Mapping | None):
        raise InvalidJobError(f"A mapping of names to values is needed, such as {{'name': ...}}, not {shown(value)}.")
    return _FrozenMap(value or {})


_Enum = TypeVar("_Enum", bound=StrEnum)


def member_of(kind: type[_Enum], path: str, value: object) -> _Enum:
    """Return a member of an enum, from the member or its word in any case.

    Args:
        kind: the enum.
        path: where the word stands.
        value: the word.

    Raises:
        InvalidJobError: it is none of the enum's.
    """
    for member in kind:
        if isinstance(value, str) and value.lower() == member.value.lower():
            return member
    raise InvalidJobError(f"{shown(value)} is none; use {', '.join(kind)}.", path)


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
