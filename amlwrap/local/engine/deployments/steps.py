"""What is to be done next with a deployment: after its process has ended, and after the server has."""

from __future__ import annotations

from attrs import define, frozen

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 60.0
# A process that lived for so long did not die of what the one before it died of.
_LONG_LIFE = 60.0

CREATING, UPDATING, SUCCEEDED, FAILED = "Creating", "Updating", "Succeeded", "Failed"


@define
class Restarts:
    """How often a process was started again in a row.

    Attributes:
        count: since one of them lived for long.
    """

    count: int = 0

    def pause_after(self, lived: float) -> float:
        """Return how long to wait before the next start: twice as long each time, up to a minute.

        Args:
            lived: seconds that the last one lived.
        """
        self.count = 0 if lived >= _LONG_LIFE else self.count
        pause: float = min(_FIRST_PAUSE * 2**self.count, _LONGEST_PAUSE)
        self.count += 1
        return pause


@frozen
class TakeUp:
    """What a start of the server does with a deployment: whether it goes on with it, and whether it begins anew."""

    resumes: bool
    rolls_out: bool


def take_up(status: str, serves: bool) -> TakeUp:
    """Return what to do with a deployment that a former server left.

    What served goes on serving, also where its replacement failed; what was under way begins again.

    Args:
        status: how far it was.
        serves: whether a release of it had come to serve.
    """
    return TakeUp(resumes=serves, rolls_out=status in (CREATING, UPDATING) or (status == SUCCEEDED and not serves))
