"""What a compute may be, and what may be done to which."""

from __future__ import annotations

from datetime import timedelta

from attrs import evolve

from amlwrap.assets import Compute, ComputeDefinition, ComputeTier
from amlwrap.assets.compute import CLUSTER, INSTANCE
from amlwrap.errors import InvalidJobError, UsageError
from amlwrap.job.rules import check_texts
from amlwrap.job.settings import frozen_map, member_of
from amlwrap.references import check_name
from amlwrap.resources.filters import check_text, filled, one_of
from amlwrap.scalars import shown

_OF_CLUSTERS = ("min_instances", "max_instances", "idle_time_before_scale_down", "tier")
SIZE = "STANDARD_DS3_V2"
"""The size of machines where nobody names one."""
_LEAST, _MOST = 0, 4


def check_definition(wanted: ComputeDefinition) -> ComputeDefinition:
    """Return the definition of a compute with words as the service spells them.

    Raises:
        UsageError: there is no such compute.
    """
    check_name(wanted.name, "a compute")
    filled(wanted.size, "size")
    check_text(wanted.description, "description")
    check_texts("tags", frozen_map(wanted.tags))
    kind = one_of(wanted.type, "type", (CLUSTER, INSTANCE))
    if kind == INSTANCE:
        for name in _OF_CLUSTERS:
            if getattr(wanted, name) is not None:
                raise InvalidJobError("a compute instance is one machine: leave it out, or make a cluster.", name)
        return evolve(wanted, type=INSTANCE)
    least = _count(wanted.min_instances, "min_instances", _LEAST)
    most = _count(wanted.max_instances, "max_instances", max(least, _MOST))
    if most < max(least, 1):
        raise InvalidJobError(f"{most} is too few: give {max(least, 1)} or more.", "max_instances")
    idle = wanted.idle_time_before_scale_down
    if idle is not None and not isinstance(idle, timedelta):
        raise InvalidJobError(f"{shown(idle)} is no timedelta.", "idle_time_before_scale_down")
    if idle is not None and idle <= timedelta():
        raise InvalidJobError("give a length of time above 0.", "idle_time_before_scale_down")
    tier = None if wanted.tier is None else member_of(ComputeTier, "tier", wanted.tier)
    return evolve(wanted, type=CLUSTER, tier=tier)


def completed(wanted: ComputeDefinition) -> ComputeDefinition:
    """Return the definition of a compute as it is sent: with size and limits where nobody gave them."""
    sized = evolve(wanted, size=wanted.size or SIZE)
    if wanted.type == INSTANCE:
        return sized
    least = wanted.min_instances or _LEAST
    most = max(least, _MOST) if wanted.max_instances is None else wanted.max_instances
    return evolve(sized, min_instances=least, max_instances=most)


def _count(value: object, path: str, otherwise: int) -> int:
    if value is None:
        return otherwise
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidJobError(f"{shown(value)} is no number of nodes: give a whole number from 0.", path)
    return value


def check_taken(there: Compute, wanted: ComputeDefinition) -> None:
    """Check that a compute which has a name already is the one that is wanted.

    Raises:
        UsageError: it is another; the text says in what.
    """
    has = {
        "type": there.type,
        "size": there.size,
        "min_instances": there.min_nodes,
        "max_instances": there.max_nodes,
        "idle_time_before_scale_down": there.idle_time_before_scale_down,
        "tier": there.tier,
        "description": there.description,
    }
    for name, value in has.items():
        asked = getattr(wanted, name)
        if asked is not None and str(asked).lower() != str(value).lower():
            raise _another(there, name, value, asked)
    for name, asked in wanted.tags.items():
        if there.tags.get(name) != asked:
            raise _another(there, f"tag {name}", there.tags.get(name), asked)


def _another(there: Compute, what: str, value: object, asked: object) -> UsageError:
    return UsageError(
        f"Compute {there.name} exists already, and its {what} is {value}, not {asked}: nothing was changed; "
        "choose another name, or delete it first."
    )


def check_startable(compute: Compute) -> None:
    """Check that a compute is one of those that people start and stop.

    Raises:
        UsageError: it is of another type.
    """
    if compute.type == INSTANCE:
        return
    of_itself = "; a cluster starts nodes when jobs wait for it, and stops them when they are idle"
    raise UsageError(
        f"Compute {compute.name} is of type {compute.type}, and only a {INSTANCE} is started and stopped"
        f"{of_itself if compute.type == CLUSTER else ''}."
    )
