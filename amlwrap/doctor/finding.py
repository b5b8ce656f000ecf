"""What a check found."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Result(StrEnum):
    """What a check comes to."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


@frozen
class Finding:
    """What a check found. No secret is in it.

    Attributes:
        check: its name.
        result: what it comes to.
        message: what was found, in one sentence; where something raised an error, what that says, remedy and all.
        remedy: what to do, where the message does not say.
    """

    check: str
    result: Result
    message: str
    remedy: str | None = None
