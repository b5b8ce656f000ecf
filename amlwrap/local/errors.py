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
