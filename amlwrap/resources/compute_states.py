"""Waiting until a compute instance is what it was asked to become.

Source: definition `ComputeInstanceState`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from amlwrap.errors import AmlwrapError, WaitTimeoutError

if TYPE_CHECKING:
    from amlwrap.assets import Compute
    from amlwrap.waiting import Deadline

RUNNING = frozenset({"Running", "JobRunning"})
STOPPED = frozenset({"Stopped"})
_BROKEN = frozenset({"CreateFailed", "SetupFailed", "UserSetupFailed", "Unusable"})
_FIRST_INTERVAL, _LONGEST_INTERVAL = 0.5, 15.0  # seconds between looks; a machine takes minutes


def settle(get: Callable[[str], Compute], name: str, wanted: frozenset[str], deadline: Deadline) -> Compute:
    """Return a compute instance once it is in one of some states: a request to be so may be answered long before.

    One whose service tells no state is returned as it is.

    Args:
        get: returns a compute as it is now.
        name: of the instance.
        wanted: the states.
        deadline: until when to wait.

    Raises:
        AmlwrapError: it broke on the way.
        WaitTimeoutError: it took longer; it goes on.
    """
    interval = _FIRST_INTERVAL
    while (found := get(name)).status is not None and found.status not in wanted:
        look = f"`amlwrap compute show {name}`"
        if found.status in _BROKEN:
            raise AmlwrapError(f"Compute {name} is {found.status}: {look} tells more.")
        if deadline.is_over:
            raise WaitTimeoutError(f"Compute {name} is {found.status} still, and goes on; {look} tells how far.")
        deadline.sleep(interval)
        interval = min(interval * 1.5, _LONGEST_INTERVAL)
    return found
