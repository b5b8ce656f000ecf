"""What a client was promised: which of its resources have to be there, which have to be gone."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

THERE, GONE, UNSURE = "there", "gone", "unsure"


@define
class Ledger:
    """One client's resources by path; nobody else touches them.

    A request that was cut off may have arrived or not, so its resource is `UNSURE` until another answer settles it.

    Attributes:
        states: what each path has to be.
        contents: what was uploaded to each blob.
        jobs: all jobs that may have been submitted, by path, with the words that each writes down, all of them once.
        open_jobs: those that were not yet seen at their end.
    """

    states: dict[str, str] = field(factory=dict)
    contents: dict[str, bytes] = field(factory=dict)
    jobs: dict[str, Sequence[str]] = field(factory=dict)
    open_jobs: set[str] = field(factory=set)

    def those(self, state: str, kind: str = "") -> list[str]:
        """Return the paths in a state, oldest first, of one kind: the first segment of the path."""
        return [path for path, now in self.states.items() if now == state and path.startswith(f"/{kind}")]
