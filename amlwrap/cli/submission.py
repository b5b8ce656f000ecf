"""How a job is submitted: the options of every verb that submits one."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple

import typer

from amlwrap.cli.transfer import Auth, Datastore, Yes
from amlwrap.errors import UsageError

_PANEL = "Submit"

DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Print the exact requests; send and upload nothing.", rich_help_panel=_PANEL),
]
_Plan = Annotated[
    bool,
    typer.Option(
        "--plan",
        help="Show what would be uploaded and made, and whether compute and quota have room; only read.",
        rich_help_panel=_PANEL,
    ),
]
_Stream = Annotated[
    bool,
    typer.Option(
        "--stream",
        help="Print the log as it grows, or a sweep's trials as they end, and wait for the end.",
        rich_help_panel=_PANEL,
    ),
]


class Submission(NamedTuple):
    """How a job is submitted.

    Attributes:
        dry_run: print the exact request bodies, and send nothing.
        plan: show what submitting would come to, and send nothing.
        stream: follow the job to its end.
        yes: upload large folders without asking.
        datastore, auth: where what is local goes, and how to sign in there.
    """

    dry_run: bool = False
    plan: bool = False
    stream: bool = False
    yes: bool = False
    datastore: str | None = None
    auth: str | None = None


class SubmissionOptions:
    """The options that say it; see `amlwrap.cli.verbs.Stand`."""

    def typed(self, own: inspect.Parameter) -> Mapping[str, tuple[Any, Any]]:
        """Return the options."""
        return {
            "plan": (_Plan, False),
            "dry_run": (DryRun, False),
            "stream": (_Stream, False),
            "datastore": (Datastore, None),
            "auth": (Auth, None),
            "yes": (Yes, False),
        }

    def value(self, given: Mapping[str, Any]) -> Submission:
        """Return how the job is submitted."""
        if given["plan"] and given["dry_run"]:
            raise UsageError("--plan tells what would happen, --dry-run the requests that do it: give one of the two.")
        return Submission(**given)


Submit = Annotated[Submission, SubmissionOptions()]
"""The annotation of a verb's parameter that says how a job is submitted."""
