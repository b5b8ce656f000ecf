"""What can go wrong with the embedded workspace itself, as opposed to what it answers to requests.

Source: `amlwrap.errors`, whose tree these belong to.
"""

from __future__ import annotations

from amlwrap.errors import LocalWorkspaceError


class MissingExtraError(LocalWorkspaceError):
    """The packages of the extra `local` are not installed."""


class AlreadyRunningError(LocalWorkspaceError):
    """Another server already serves this home folder."""


class StartFailedError(LocalWorkspaceError):
    """The server process ended, or did not answer, before it was ready."""


class RequestError(Exception):
    """What somebody asked of the workspace cannot be; whoever speaks to them says it in their words.

    Attributes:
        problem: one sentence.
        path: which part of what was asked for it is about, in the words of `amlwrap.assets` and `amlwrap.job`, such
            as `("inputs", "iris")` or `("compute",)`; empty where it is about the whole.
    """

    def __init__(self, problem: str, path: tuple[str, ...] = ()) -> None:
        self.problem = problem
        self.path = path
        super().__init__(problem)


class RefusedError(RequestError):
    """It is understood, and against the rules."""


class NotOfferedError(RequestError):
    """Azure has it, and the local workspace has not."""


class MissingError(RequestError):
    """It names something that is not there."""


class ClosingError(RequestError):
    """The workspace is being stopped and takes in nothing new."""


class EndedError(RequestError):
    """A job that was to be cancelled has ended."""


class TakenError(RequestError):
    """It would have the name of something that is there already."""
