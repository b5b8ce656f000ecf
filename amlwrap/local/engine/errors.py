"""Why a job cannot go on."""

from __future__ import annotations


class JobTimeout(Exception):
    """A job's command ran for longer than it may."""


class JobFailure(Exception):
    """A job ends as Failed; the text is the reason, in one sentence, for the job's log and its properties."""

    def __init__(self, reason: str, exit_code: int | None = None) -> None:
        self.reason = reason
        self.exit_code = exit_code
        super().__init__(reason)
