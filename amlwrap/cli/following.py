"""Following a job to its end: a command's log as it grows, a sweep's trials as they end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from amlwrap.cli.output import say

if TYPE_CHECKING:
    from amlwrap.job import Job, SweepJob
    from amlwrap.workspace import Workspace


def follow_job(workspace: Workspace, name: str, *, err: bool = False) -> Job:
    """Print what a job does until it ends, to standard output or error, and return it when it has completed.

    Raises:
        JobNotCompletedError: it ended in any other way; without the end of its log, where that has just been printed.
    """
    from amlwrap.job import SweepJob

    job = workspace.jobs.get(name)
    sweep = job.description if isinstance(job.description, SweepJob) else None
    with telling_that_it_goes_on(name, with_trials=sweep is not None):
        if sweep and _show_trials(workspace, name, sweep, err=err):
            return workspace.jobs.wait(name)
        return _print_log(workspace, name, err=err)


def _print_log(workspace: Workspace, name: str, *, err: bool) -> Job:
    from amlwrap.errors import JobNotCompletedError

    for text in workspace.jobs.log(name):
        typer.echo(text, nl=False, err=err)
    try:
        return workspace.jobs.wait(name)
    except JobNotCompletedError as error:
        raise type(error)(str(error), error.job) from None


def _show_trials(workspace: Workspace, name: str, sweep: SweepJob, *, err: bool) -> bool:
    """Show a sweep's trials as they end, until it has; return whether they can be read."""
    from rich.console import Console

    from amlwrap.cli.sweep_board import SweepBoard
    from amlwrap.metrics import constant_note
    from amlwrap.resources.sweep_watching import TrialsUnreadableError

    console = Console(file=sys.stderr if err else sys.stdout)
    is_live = console.file.isatty() and not console.is_dumb_terminal
    note = None
    try:
        with SweepBoard(sweep, console, is_live=is_live) as board:
            for progress in workspace.jobs.watch_trials(name):
                board.show(progress)
                note = constant_note(progress.trials)
    except TrialsUnreadableError as error:
        say(f"Trials cannot be shown as they end, the sweep's own log follows: {error}")
        return False
    if note:
        say(note)
    return True


@contextmanager
def telling_that_it_goes_on(*names: str, with_trials: bool = False) -> Iterator[None]:
    """Say on Ctrl-C that watching has ended and the jobs have not."""
    try:
        yield
    except KeyboardInterrupt:
        several = len(names) > 1
        who, name, it = ("The jobs go", "NAME", "one") if several else (f"Job {names[0]} goes", names[0], "it")
        trials = " with its trials" if with_trials else ""
        say(f"\n{who} on{trials}: `amlwrap job stream {name}` follows {it}, `amlwrap job cancel {name}` stops {it}.")
        raise
